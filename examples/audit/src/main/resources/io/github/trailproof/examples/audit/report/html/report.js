// Where management events are recorded, and each account's verdicts, reasons and steps.

addEventListener("DOMContentLoaded", () => {
  const ROWS_OF_MATRIX = 25;
  const PRINTED_ROWS_OF_MATRIX = 500;
  const ACCESSES = [["reads", "R", "reads"], ["writes", "W", "writes"]];
  const CELLS = {
    "+": ["recorded", "recorded"],
    "x": ["unrecorded", "not recorded"],
    "/": ["partly", "some not recorded"],
    "!": ["partly", "some not recorded, others may not be"],
    "?": ["open", "may not be recorded"],
    "~": ["open", "some may not be recorded"],
    " ": ["none", "region not enabled"],
  };
  // Numbers stand for what is no region, so that no region's name can pass for them.
  const GLOBAL_SERVICES = 0;
  const OTHER_REGIONS = 1;

  const page = accountPage(prepare);
  const {introduction, accounts, state, verdict} = page;
  const scopes = allScopes();
  state.pages.matrix = 0;

  function prepare(row) {
    fillRepeated(row.reasons);
    const reasons = row.reasons.flatMap((list) => list.map((reason) => reason.text));
    row.text = [row.account, ...row.names, ...reasons].join(" ");
  }

  /** Nothing stands for what is the same as by the criterion before. */
  function fillRepeated(byCriterion) {
    byCriterion.forEach((list, criterion) => {
      byCriterion[criterion] = list ?? byCriterion[criterion - 1];
    });
  }

  function details(row) {
    const parsed = JSON.parse(row.details);
    fillRepeated(parsed.next);
    return parsed;
  }

  function allScopes() {
    const found = new Set(accounts.flatMap((row) => row.scopes));
    const regions = [...found].filter((scope) => typeof scope === "string").sort();
    return [GLOBAL_SERVICES, ...regions, OTHER_REGIONS].filter((scope) => found.has(scope));
  }

  // ---- The organization at a glance -------------------------------------------------------------------------------

  /** What is done for many accounts at once is told once; a run that was cut off has nothing of it. */
  function drawOwners() {
    const told = page.whole ? JSON.parse(byId("end").textContent).owners[state.criterion] : [];
    byId("owners").hidden = told.length === 0;
    byId("owners-steps").replaceChildren(...[steps(told)].filter((list) => list !== undefined));
  }

  function lead() {
    const counts = page.tally[state.criterion];
    const name = introduction.criteria[state.criterion].name;
    const worst = VERDICTS.find((given) => counts[given] > 0);
    const verb = {FAIL: ["fails", "fail"], INDETERMINATE: ["is indeterminate", "are indeterminate"], PASS: ["passes", "pass"]};
    const all = counts[worst] === accounts.length;
    const who = all && accounts.length > 1 ? `All ${accounts.length.toLocaleString("en")} accounts `
      : `${counts[worst].toLocaleString("en")} of ${count(accounts.length, "account", "accounts")} `;
    const told = (given) => element("strong", {class: given}, verb[given][counts[given] === 1 ? 0 : 1]);
    const open = worst === "FAIL" && counts.INDETERMINATE > 0
      ? [`, ${counts.INDETERMINATE.toLocaleString("en")} `, told("INDETERMINATE")] : [];
    return [who, told(worst), ` by ${name}`, ...open, "."];
  }

  // ---- Coverage ---------------------------------------------------------------------------------------------------

  function drawLegend() {
    const entries = ["+", "x", "/", "?", " "].map((code) => [code, CELLS[code]]);
    const words = {"/": "some events not recorded", "?": "may not be recorded: evidence is missing"};
    byId("legend").replaceChildren(...entries.map(([code, [name, meaning]]) =>
      element("li", {}, drawing("cell-" + name, "cell " + name), words[code] ?? meaning)),
      element("li", {}, element("abbr", {}, "R"), " reads, ", element("abbr", {}, "W"), " writes"));
  }

  function drawMatrix() {
    const listed = page.pageOf("matrix", ROWS_OF_MATRIX).slice(0, PRINTED_ROWS_OF_MATRIX);
    const head = element("thead", {},
      element("tr", {},
        element("th", {scope: "col", rowspan: 2, class: "corner"}, "Account"),
        scopes.map((scope) => element("th", {scope: "colgroup", colspan: 2, class: "scope"}, element("span", {}, scopeName(scope))))),
      element("tr", {},
        scopes.flatMap(() => ACCESSES.map(([, letter, word]) => element("th", {scope: "col", class: "access " + word},
          element("abbr", {title: word}, letter))))));
    const groups = [element("col"), ...scopes.map(() => element("colgroup", {span: 2}))];
    byId("matrix").replaceChildren(
      element("caption", {class: "vh"}, "For each account and region, whether its management events are recorded"),
      ...groups, head, element("tbody", {}, listed.map(matrixRow)));
    byId("coverage").hidden = scopes.length === 0;
    byId("matrix-printed").textContent = state.shown.length <= PRINTED_ROWS_OF_MATRIX ? ""
      : `The first ${PRINTED_ROWS_OF_MATRIX} of ${state.shown.length.toLocaleString("en")} are printed.`;
    page.drawPager("matrix", ROWS_OF_MATRIX, drawMatrix, "coverage");
  }

  function scopeName(scope) {
    return scope === GLOBAL_SERVICES ? "global services" : scope === OTHER_REGIONS ? "other regions" : scope;
  }

  function matrixRow(row) {
    const name = row.account ?? row.source;
    const head = element("th", {scope: "row"},
      element("button", {type: "button", class: "link", click: () => page.reveal(row)},
        icon(verdict(row)), element("span", {class: "vh"}, verdict(row) + " "), element("span", {class: "id"}, name)));
    if (row.error !== undefined) {
      return element("tr", {}, head, element("td", {colspan: scopes.length * 2, class: "nothing"}, "could not be read"));
    }
    return element("tr", {}, head, scopes.flatMap((scope) => ACCESSES.map(([member, , word]) => {
      const at = row.scopes.indexOf(scope);
      const [symbol, meaning] = CELLS[at < 0 ? " " : row[member][at]];
      const where = (scope === GLOBAL_SERVICES ? "of " : "in ") + scopeName(scope);
      return element("td", {class: word, title: `${name}: ${word} ${where}: ${meaning}`},
        drawing("cell-" + symbol, "cell " + symbol), element("span", {class: "vh"}, meaning));
    })));
  }

  // ---- Accounts ---------------------------------------------------------------------------------------------------

  /** On paper, one line is enough for an account that passes by every criterion and delivers. */
  const isWorthPaper = (row) => row.warnings > 0 || row.losses > 0 || row.verdicts.some((given) => given !== "PASS");

  function headline(row) {
    const reasons = row.reasons[state.criterion];
    const told = reasons.filter((reason) => reason.label !== "trail" && reason.label !== "nearest");
    if (told.length === 0) {
      return capital(reasons.map((reason) => reason.text).join("; "));
    }
    return told[0].label === "open" ? "Open: " + told[0].text : capital(told[0].text);
  }

  /** What the verdict by the chosen criterion does not tell. */
  function asides(row) {
    const made = [];
    for (const given of VERDICTS.filter((each) => each !== verdict(row))) {
      const names = introduction.criteria.filter((_, index) => row.verdicts[index] === given).map((criterion) => criterion.name);
      if (names.length > 0) {
        made.push(element("span", {class: "chip"}, icon(given), `${given} by ${names.join(" and ")}`));
      }
    }
    if (row.losses > 0) {
      made.push(chip(icon("FAIL"), count(row.losses, "loss", "losses")));
    }
    if (row.warnings > 0) {
      made.push(element("span", {class: "chip"}, drawing("icon-warning", "icon warning"),
        count(row.warnings, "warning", "warnings")));
    }
    if (row.copies > 0) {
      made.push(element("span", {class: "chip"}, count(row.copies, "paid copy", "paid copies")));
    }
    return made;
  }

  function panel(row) {
    const told = details(row);
    const made = [
      part("Verdicts", element("div", {class: "criteria"}, introduction.criteria.map((criterion, index) => reasons(row, criterion, index)))),
      planParts(told.plan),
      part(verdict(row) === "INDETERMINATE" ? "What would settle it" : "What to do", steps(told.next[state.criterion])),
      part("What is not recorded", gaps(told)),
      part(told.trails.length === 1 ? "Trail" : "Trails", trails(told)),
      part("Missing evidence", missing(told)),
      part("Warnings", sentences(told.warnings, told.warningsMore, "icon-warning")),
      part("Paid copies", sentences(told.copies, told.copiesMore)),
    ].flat();
    if (row.collectedAt !== undefined) {
      made.push(element("p", {class: "fine"}, `Evidence collected ${moment(row.collectedAt)}.`));
    }
    return made;
  }

  /** What a plan makes of an account, if this is one. */
  function planParts(plan) {
    if (plan === undefined) {
      return [];
    }
    const notes = part("To bear in mind", sentences(plan.notes, undefined));
    if (plan.before === undefined) {
      return notes;
    }
    const before = element("ul", {class: "verdicts"}, introduction.criteria.map((criterion, index) =>
      element("li", {}, badge(plan.before[index]), " by " + criterion.name)));
    return [...part("Before the plan", before), ...comparisonParts(plan), ...notes];
  }

  function reasons(row, criterion, index) {
    return element("div", {class: "criterion" + (index === state.criterion ? " current" : "")},
      element("h5", {}, capital(criterion.name), " ", badge(row.verdicts[index])),
      element("dl", {class: "reasons"}, row.reasons[index].flatMap((reason) => [
        reason.label === "" ? "" : element("dt", {}, label(reason)), element("dd", {}, reason.text)])));
  }

  /** The trail that comes closest to passing is not always the one somebody expects, so its label says what it is. */
  const label = (reason) => reason.label === "nearest" ? "Closest trail" : capital(reason.label);

  function steps(list) {
    return list.length === 0 ? undefined : element("ol", {class: "steps"}, list.map((step) =>
      element("li", step.note ? {class: "note"} : {}, element("p", {}, capital(step.title) + (step.commands.length > 0 && !step.title.endsWith(":") ? ":" : "")),
        step.commands.map(command))));
  }

  /** Its words come in parts that no line should break. */
  function command(parts) {
    const text = parts.join(" ");
    const spans = parts.flatMap((part, index) => [index === 0 ? "" : " ", element("span", {}, part)]);
    const button = element("button", {type: "button", class: "copy plain screen", click: () => copy(text, button)}, "Copy",
      element("span", {class: "vh"}, " command"));
    return element("div", {class: "command"}, element("pre", {}, element("code", {}, spans)), button);
  }

  function gaps(told) {
    if (told.gaps.length === 0) {
      return element("p", {class: "quiet"}, "Nothing: every management event is recorded, in every region and of the global services.");
    }
    return list("gaps", told.gaps, told.gapsMore, (gap) => [
      drawing(gap.certain ? "cell-unrecorded" : "cell-open", "cell " + (gap.certain ? "unrecorded" : "open")),
      element("div", {},
        element("p", {}, element("strong", {}, gap.certain ? "Not recorded: " : "May not be recorded: "), gap.what),
        element("p", {class: "fine"}, "For example: ",
          element("code", {}, gap.call)))]);
  }

  function trails(told) {
    if (told.trails.length === 0) {
      return element("p", {class: "quiet"}, "No trail was seen.");
    }
    return list("trails", told.trails, told.trailsMore, (trail) => [
      element("p", {class: "trail-name"}, element("strong", {}, trail.name), ` in ${trail.homeRegion}`,
        trail.organization ? element("span", {class: "chip"}, "organization trail" + (trail.owner ? ` of account ${trail.owner}` : ""))
          : trail.owner ? element("span", {class: "chip"}, `of account ${trail.owner}`) : ""),
      element("p", {class: "fine id"}, trail.arn),
      element("ul", {class: "requirements"}, trail.requirements.map(requirement))]);
  }

  function requirement(result, index) {
    const [given, words] = {SATISFIED: ["PASS", "met"], UNSATISFIED: ["FAIL", "not met"], UNKNOWN: ["INDETERMINATE", "unknown"]}[result.outcome];
    const asked = index < introduction.criteria[state.criterion].asks;
    return element("li", {class: asked ? "" : "unasked"}, icon(given),
      element("div", {}, element("p", {}, element("strong", {}, introduction.requirements[index].name), " " + words,
        asked ? "" : element("span", {class: "fine"}, ` (not required by ${introduction.criteria[state.criterion].name})`)),
      element("p", {class: "fine"}, result.because)));
  }

  function missing(told) {
    return told.missing.length === 0 ? undefined : list("missing", told.missing, told.missingMore, (call) => [
      element("p", {}, element("strong", {}, call.call), " ", call.cause),
      element("p", {class: "fine"},
        call.action === undefined ? "No permission settles this" : ["Needs ", element("code", {}, call.action)],
        call.regions === "" ? "" : ` in ${call.regions}`,
        call.about === "" ? "" : [", about ", element("span", {class: "id"}, call.about)])]);
  }

  function sentences(texts, more, drawn) {
    return texts.length === 0 ? undefined : list("beside", texts, more, (text) => [
      drawn === undefined ? "" : drawing(drawn, "icon warning"), element("p", {}, capital(text))]);
  }

  // ---- Copying ----------------------------------------------------------------------------------------------------

  async function copy(text, button) {
    let copied = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch (error) {
      copied = copyBySelection(text);
    }
    button.focus();
    const told = copied ? "Copied" : "Not copied";
    button.firstChild.data = told;
    byId("announcement").textContent = told;
    setTimeout(() => {
      button.firstChild.data = "Copy";
      byId("announcement").textContent = "";
    }, 2000);
  }

  /** For pages that the clipboard is closed to. */
  function copyBySelection(text) {
    const area = element("textarea", {class: "vh", readonly: true});
    area.value = text;
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  }

  // ---- What does not change ---------------------------------------------------------------------------------------

  function alerts() {
    return introduction.sample ? [element("p", {class: "alert"}, element("span", {}, "No FILE was given: these are three accounts of Acme, an invented organization. To audit your own: ",
      element("code", {}, "trailproof audit FILE --format html=report.html")))] : [];
  }

  function drawAbout() {
    const collected = accounts.map((row) => row.collectedAt).filter((at) => at !== undefined).sort();
    const [first, last] = [collected[0], collected[collected.length - 1]];
    const when = collected.length === 0 ? [] : [` Evidence collected ${moment(first)}` + (first === last ? "." : ` to ${moment(last)}.`)];
    byId("control").replaceChildren("The control: " + introduction.control.title + ". It is 3.1 of the CIS AWS Foundations Benchmark (4.1 since 6.0.0) and CloudTrail.1 of AWS Security Hub CSPM.", ...when, " ",
      element("a", {href: "#about-title", class: "screen"}, "How to read this report"));
    const control = introduction.control;
    const link = (address, text) => element("a", {href: address, rel: "noreferrer"}, text);
    const facts = (list) => terms(list.map((fact) => [capital(fact.subject), [fact.text, " ", link(fact.source, "Source")]]));
    byId("about").replaceChildren(
      element("p", {}, control.description.map((fact) => fact.text).join(" ")),
      element("h3", {}, "What a record holds"),
      facts(control.contents),
      element("h3", {}, "Rationale: what it is for, and why each part matters"),
      facts(control.rationale),
      element("h3", {}, "Impact: what it costs"),
      facts(control.impact),
      element("h3", {}, "Verdicts"),
      terms(VERDICTS.map((given, index) => [badge(given), capital(introduction.verdicts[index]) + "."])),
      element("h3", {}, "Criteria: the standards disagree on what is enough"),
      terms(introduction.criteria.map((criterion) => [capital(criterion.name), capital(criterion.meaning)])),
      element("h3", {}, "Requirements, all to be met by one trail"),
      terms(introduction.requirements.map((each, index) => [capital(each.name),
        capital(each.asked) + " (" + introduction.criteria.filter((criterion, at) => at < 2 && index < criterion.asks)
          .map((criterion) => criterion.name).join(", ") + "). Decided by " + control.requirements[index].apiFields.join(" or ") + "."])),
      element("h3", {}, "Remediation in the AWS console"),
      element("p", {}, link(control.remediation.console, control.remediation.console)),
      facts(control.remediation.byConsole),
      element("h3", {}, "Remediation with the AWS CLI"),
      element("p", {}, control.remediation.byCommandLine.flatMap((command) => [element("code", {}, command), element("br")])),
      facts(control.remediation.notes),
      element("h3", {}, "Default value"),
      facts([control.defaultValue]),
      element("h3", {}, "The control in each version of the CIS AWS Foundations Benchmark"),
      terms(control.benchmarks.map((item) => [item.version, [`${item.number} ${item.title}. Level ${item.level}, ${item.status}`
        + (item.published === undefined ? "" : ", published " + item.published)
        + (item.newestKnown ? ", the newest known." : ", superseded by " + item.supersededBy + ".")]])),
      element("h3", {}, "The same control elsewhere"),
      terms([
        [control.crosswalk.securityHub.document, [link(control.crosswalk.securityHub.link, control.crosswalk.securityHub.id),
          `, severity ${control.crosswalk.securityHub.severity}. `
          + control.crosswalk.securityHub.standards.map((each) => [each.document, each.version, each.id].filter((part) => part !== undefined).join(" ")).join("; ") + "."]],
        ...control.crosswalk.configRules.map((rule) => ["AWS Config", [link(rule.link, rule.id), ": " + rule.asks.map((fact) => fact.text).join(" ")]]),
        ["NIST SP 800-53 Rev. 5", control.crosswalk.nist.map((each) => each.id).join(", ")]]),
      element("h3", {}, "References"),
      terms(control.references.map((each, index) => [String(index + 1), link(each.link, each.title)])));
  }

  function draw() {
    drawOwners();
    drawMatrix();
  }

  byId("filters").before(byId("owners"));
  drawAbout();
  drawLegend();
  page.begin({
    searched: "account, trail, reason or error",
    printedShort: "Accounts that pass by every criterion are printed in short.",
    lead, alerts, draw, headline, asides, panel, isWorthPaper,
  });
});
