// What two evidences of each account lose and gain, and which changes are to blame.

addEventListener("DOMContentLoaded", () => {
  const page = accountPage((row) => {
    row.text = [row.account, row.headline, ...row.names].join(" ");
  });
  const {introduction, accounts} = page;

  function lead() {
    const counts = page.tally[0];
    const lost = element("strong", {class: counts.FAIL > 0 ? "FAIL" : "PASS"}, counts.FAIL > 0 ? "Events are lost" : "No event is lost for certain");
    const where = counts.FAIL > 0 ? ` in ${number(counts.FAIL)} of ${count(accounts.length, "account", "accounts")}`
      : ` in ${accounts.length === 1 ? "the account" : `any of ${number(accounts.length)} accounts`}`;
    const open = counts.INDETERMINATE === 0 ? []
      : [", and ", element("strong", {class: "INDETERMINATE"}, "may be lost"), ` in ${number(counts.INDETERMINATE)}` + (counts.FAIL > 0 ? " more" : "")];
    return [lost, where, ...open, "."];
  }

  /** For each criterion, how many accounts went from which verdict to which. */
  function cards() {
    return introduction.verdictsBy.map((name, index) => {
      const moves = new Map();
      accounts.forEach((row) => {
        const key = row.before[index] + " " + row.after[index];
        moves.set(key, (moves.get(key) ?? 0) + 1);
      });
      const counts = Object.fromEntries(VERDICTS.map((given) => [given, accounts.filter((row) => row.after[index] === given).length]));
      const sorted = [...moves].sort(([one], [other]) => one < other ? -1 : 1);
      return element("section", {class: "card"}, element("h3", {}, capital(name) + ", before and after"), page.shareBar(counts),
        element("ul", {class: "moves"}, sorted.map(([key, many]) =>
          element("li", {}, fromTo(...key.split(" ")), element("span", {class: "tally-number"}, number(many))))));
    });
  }

  function fromTo(before, after) {
    return element("span", {class: "from-to"}, before === after ? [badge(after), " as before"]
      : [badge(before), element("span", {class: "arrow", "aria-hidden": "true"}, "→"), element("span", {class: "vh"}, "before, now"), badge(after)]);
  }

  function asides(row) {
    const moved = introduction.verdictsBy.flatMap((name, index) => row.before[index] === row.after[index] ? []
      : [chip(icon(row.after[index]), `${row.before[index]} → ${row.after[index]} by ${name}`)]);
    return [...moved, chip(count(row.count, "change", "changes"))];
  }

  function panel(row) {
    const told = JSON.parse(row.details);
    return [
      part("Verdicts", element("div", {class: "criteria"}, introduction.verdictsBy.map((name, index) =>
        element("div", {class: "criterion"}, element("h5", {}, capital(name)),
          element("p", {}, fromTo(row.before[index], row.after[index])),
          told.because[index] === "" ? "" : element("p", {class: "fine"}, capital(told.because[index])))))),
      comparisonParts(told),
    ].flat();
  }

  byId("control").replaceChildren("Two evidences of the same accounts: which management events were recorded before and are not any more, and which changes are to blame. ",
    element("a", {href: "#about-title", class: "screen"}, "How to read this report"));
  byId("about").replaceChildren(
    element("h3", {}, "Events"),
    terms([
      [badge("FAIL", "LOST"), "Some management event was recorded for certain before, and certainly is not now."],
      [badge("INDETERMINATE", "OPEN"), "Some may have been recorded before, and is not recorded for certain now: evidence is missing on one side."],
      [badge("PASS", "KEPT"), "Every event that may have been recorded before is recorded now."]]),
    element("h3", {}, "To blame"),
    element("p", {}, "A change is to blame if all the lost events would still be recorded without it, or the verdict would be the same; two or three changes together if only that holds. Each such set is named. Selectors are compared by what they select, so a rewrite that selects the same is no change."));
  page.begin({
    searched: "account or trail",
    printedShort: "Accounts that keep every event and every verdict are printed in short.",
    headline: (row) => capital(row.headline),
    isWorthPaper: (row) => row.verdicts[0] !== "PASS" || introduction.verdictsBy.some((_, index) => row.before[index] !== row.after[index]),
    lead, cards, asides, panel,
  });
});
