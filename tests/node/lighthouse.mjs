// Judges pages as a mid-range phone on a slow network would see them, one after the other, in one browser.
// Standard input: {"program", "flags", "categories", "addresses"}; standard output: one verdict a line, in that order.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { program, flags, categories, addresses } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
const chrome = await launch({ chromePath: program, chromeFlags: flags, logLevel: "silent" });
try {
  for (const address of addresses) {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "silent", onlyCategories: categories });
    const scores = Object.values(lhr.categories).map(({ id, score }) => [id, score === null ? null : Math.round(score * 100)]);
    const counted = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
    const lost = counted.map(({ id }) => lhr.audits[id]).filter(({ score }) => score !== null && score < 1);
    const value = (audit) => lhr.audits[audit]?.numericValue ?? null;
    console.log(JSON.stringify({
      address: lhr.requestedUrl,
      version: lhr.lighthouseVersion,
      error: lhr.runtimeError?.message ?? null,
      scores: Object.fromEntries(scores),
      lost: [...new Set(lost.map(({ id }) => id))],
      first_paint: value("first-contentful-paint"),
      shift: value("cumulative-layout-shift"),
    }));
  }
} finally {
  await chrome.kill();
}
