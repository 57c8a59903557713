// What the focus looks like, asked at each stop of the Tab key.
(() => {
  const described = (element) => `${element.localName} ${element.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}`.trim();
  const looks = (element) => JSON.stringify([element, ...element.querySelectorAll("*")].slice(0, 4).map((part) => {
    const style = getComputedStyle(part);
    return ["boxShadow", "stroke", "strokeWidth", "fill", "backgroundColor", "borderColor", "textDecorationLine", "outline"].map((name) => style[name]);
  }));
  const outlined = (element) => [element, ...element.querySelectorAll("*")].slice(0, 4).some((part) => {
    const style = getComputedStyle(part);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  });
  const marked = (element) => {
    if (outlined(element)) return true;
    const focused = looks(element);
    element.blur();
    const before = looks(element);
    element.focus({ focusVisible: true, preventScroll: true });
    return focused !== before;
  };
  // Entirely hidden, as WCAG 2.4.11 has it: no point of its box answers. The middle of a place on a map may be elsewhere.
  const points = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenth) => tenth / 10);
  const covered = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const between = (low, high, end) => points.map((part) => Math.max(low, 0) + part * (Math.min(high, end) - Math.max(low, 0)));
    return !between(left, right, innerWidth).some((x) => between(top, bottom, innerHeight).some((y) => {
      const above = document.elementFromPoint(x, y);
      return above && (element.contains(above) || above.contains(element));
    }));
  };

  let last = null;
  /** Forget where the focus was. */
  const start = () => { last = null; };

  /** The stop the focus is at: null when it left the page, otherwise its name and what is wrong with it. */
  const stop = () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const box = element.getBoundingClientRect();
    const faults = [];
    const inside = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || box.width < 1 || box.height < 1) faults.push("cannot be seen");
    else if (!inside) faults.push("is out of the window");
    else if (covered(element)) faults.push("is covered");
    if (!marked(element)) faults.push("does not show that it has the focus");
    const place = { element, left: box.left + scrollX, right: box.right + scrollX, top: box.top + scrollY, bottom: box.bottom + scrollY };
    const order = last === null || last.element === element ? [] : disorder(last, place);
    last = place;
    return { name: described(element), faults, order, repeated: element.dataset.stopped === "yes" || (element.dataset.stopped = "yes", false) };
  };

  /** Reading order: that of the document; on the screen, never back up and to the left, except inside a picture. */
  const disorder = (from, to) => {
    const faults = [];
    if (!(from.element.compareDocumentPosition(to.element) & Node.DOCUMENT_POSITION_FOLLOWING)) faults.push("comes before in the document");
    const picture = from.element.ownerSVGElement && from.element.ownerSVGElement === to.element.ownerSVGElement;
    if (!picture && to.bottom <= from.top && to.left <= from.left) faults.push("goes back up on the screen");
    return faults;
  };

  /** What a key could have changed. */
  const state = () => JSON.stringify([
    location.href, scrollX, scrollY, document.documentElement.outerHTML.length,
    [...document.querySelectorAll("*")].indexOf(document.activeElement), document.querySelectorAll(":popover-open, dialog[open]").length,
    [...document.querySelectorAll("input, textarea")].map((field) => `${field.value}${field.checked}`),
  ]);

  window.keyboard = { start, stop, state };
})();
