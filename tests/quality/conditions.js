// Questions put to a page as it stands; each answers with what is wrong, in a few words for each fault.
(() => {
  const described = (element) => {
    const text = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    return `${element.localName}${element.id && `#${element.id}`} ${text}`.trim();
  };
  const shown = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getBoundingClientRect().width > 1 && element.getBoundingClientRect().height > 1;
  const elements = () => [...document.body.querySelectorAll("*:not(svg *)")].filter(shown);
  const speaks = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const scrolls = (element) =>
    element && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const hides = (element) => /hidden|clip/.test(getComputedStyle(element).overflow) && element.clientWidth > 1;

  /** What sticks out of the window sideways and is not inside a box made to scroll; what a box cuts off. */
  const overflow = () => {
    const width = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
    const out = elements().filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (right > width + 1 || (left < -1 && right > 0)) && !scrolls(element);
    });
    const cut = elements().filter((element) => hides(element) && element.innerText?.trim() &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1));
    return [...wide, ...out.map((element) => `sticks out: ${described(element)}`), ...cut.map((element) => `cut off: ${described(element)}`)];
  };

  /** The size of each text, to be compared once the reader has enlarged them. */
  const sizes = () => elements().filter(speaks).map((element) => parseFloat(getComputedStyle(element).fontSize));

  /** Texts that stay small when the reader asks for letters twice as large; those that are large already may grow less. */
  const small = (before) => elements().filter(speaks)
    .filter((element, rank) => parseFloat(getComputedStyle(element).fontSize) / before[rank] < (before[rank] < 24 ? 1.7 : 1.3))
    .map((element) => `does not grow: ${described(element)}`);

  /** Texts that refuse the colours of the reader. */
  const stubborn = () => elements().filter(speaks)
    .filter((element) => getComputedStyle(element).forcedColorAdjust === "none")
    .map((element) => `refuses forced colours: ${described(element)}`);

  const shapes = () => [...document.querySelectorAll("svg :is(circle, ellipse, path, polygon, rect)")];
  const filled = (shape) => !/^none$|^rgba.*, 0\)$/.test(getComputedStyle(shape).fill);

  /** Which shapes are not painted, to be compared once the colours are the reader's. */
  const clear = () => shapes().map((shape) => !filled(shape));

  /** Shapes without paint, such as the room around a link, that the colours of the reader have filled. */
  const painted = (before) => shapes().filter((shape, rank) => before[rank] && filled(shape))
    .map((shape) => `painted over: ${shape.localName} in ${described(shape.closest("a") ?? shape.ownerSVGElement)}`);

  /** What has no use on paper, what would cover every sheet, and what paper must show. */
  const paper = () => {
    const useless = [...document.querySelectorAll("header nav, [popover], button, input, select, textarea")].filter(shown);
    const fixed = elements().filter((element) => getComputedStyle(element).position === "fixed");
    const folded = [...document.querySelectorAll("details > :not(summary)")]
      .filter((element) => element.parentElement.parentElement.checkVisibility() && !element.checkVisibility());
    const missing = ["main", "h1"].filter((name) => ![...document.querySelectorAll(name)].some(shown));
    const dark = [document.documentElement, document.body]
      .filter((element) => {
        const [red, green, blue, opacity = 1] = getComputedStyle(element).backgroundColor.match(/[\d.]+/g).map(Number);
        return opacity > 0 && Math.min(red, green, blue) < 230;
      });
    return [
      ...useless.map((element) => `of no use on paper: ${described(element)}`),
      ...fixed.map((element) => `on every sheet: ${described(element)}`),
      ...folded.map((element) => `folded away: ${described(element)}`),
      ...missing.map((name) => `not printed: ${name}`),
      ...dark.map((element) => `dark paper: ${element.localName}`),
    ];
  };

  const seconds = (text) => Math.max(...text.split(",").map((part) => parseFloat(part) * (/ms$/.test(part.trim()) ? 0.001 : 1)));
  const activeRules = (rules) => [...rules].flatMap((rule) =>
    rule.media && !matchMedia(rule.media.mediaText).matches ? [] : [rule, ...(rule.cssRules ? activeRules(rule.cssRules) : [])]);

  /** What still moves when the reader asks for stillness. */
  const motion = () => {
    const moves = [document.documentElement, ...elements()].flatMap((element) =>
      [null, "::before", "::after"].filter((part) => {
        const style = getComputedStyle(element, part);
        return seconds(style.transitionDuration) > 0.01 || (style.animationName !== "none" && seconds(style.animationDuration) > 0.01);
      }).map((part) => `moves: ${described(element)} ${part ?? ""}`.trim()));
    const smooth = getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["scrolls smoothly"] : [];
    const between = [...document.styleSheets].flatMap((sheet) => activeRules(sheet.cssRules))
      .filter((rule) => rule.constructor.name === "CSSViewTransitionRule").map(() => "moves from page to page");
    const running = document.getAnimations().map((animation) => `runs: ${animation.animationName ?? animation.transitionProperty ?? "script"}`);
    return [...moves, ...smooth, ...between, ...running];
  };

  /** Titles: one of the first level, which comes first, and no level skipped. */
  const outline = () => {
    const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((title) => [Number(title.localName[1]), described(title)]);
    const skipped = levels.filter(([level], rank) => level > (levels[rank - 1]?.[0] ?? 0) + 1);
    const first = levels.filter(([level]) => level === 1).length;
    return [...(first === 1 ? [] : [`${first} titles of level 1`]), ...skipped.map(([, text]) => `skips a level: ${text}`)];
  };

  const reachable = (element) => {
    if (shown(element) || element.closest(".skip, [href^='#']")) return true;
    const sheet = element.closest("[popover]");
    const fold = element.closest("details:not([open])");
    const opener = sheet ? document.querySelector(`button[popovertarget="${sheet.id}"]`) : fold?.querySelector("summary");
    return Boolean(opener && shown(opener));
  };
  const graphic = (link) => link.ownerSVGElement ? link.querySelector("*")?.checkVisibility() && link.getBoundingClientRect().width > 0 : reachable(link);

  /** What a reader without scripts cannot reach: the text, the menu, the other language, any address. */
  const unreachable = () => {
    const links = [...new Set([...document.links, ...document.querySelectorAll("svg a")])];
    const target = (link) => link.getAttribute("href");
    const led = new Set(links.filter(graphic).map(target));
    const lost = links.filter((link) => !led.has(target(link)));
    const needed = {
      "the title": "main h1", "a text": "main p, main li", 
      "a menu": "header nav a[href], [data-kind=not-found] main a[href], [data-kind=embed] main a[href]",
      // A card is in one language, and leads to the page that is in both.
      "the other language": "header a[lang], [data-kind=not-found] main [lang] ~ [lang] a[href], [data-kind=embed] main a[href]",
    };
    // Kinds of page that promise files: they are taken without scripts too.
    if (document.body.matches("[data-kind=explore], [data-kind=data]")) needed["a download"] = "main a[download][href]";
    const missing = Object.entries(needed).filter(([, place]) => ![...document.querySelectorAll(place)].some(reachable));
    return [...missing.map(([name]) => `no ${name}`), ...lost.map((link) => `out of reach: ${described(link)}`)];
  };

  window.ask = { overflow, sizes, small, stubborn, clear, painted, paper, motion, outline, unreachable };
})();
