// Each account's coverage as a bar along the time, by each criterion, and what interrupted it.

addEventListener("DOMContentLoaded", () => {
  const SECOND = 1000;
  const MINUTE = 60 * SECOND;
  const HOUR = 60 * MINUTE;
  const DAY = 24 * HOUR;
  const LEAST_SHOWN = 10 * SECOND;
  const STEPS = [1, 2, 5, 10, 30].map((n) => n * SECOND)
    .concat([1, 2, 5, 10, 30].map((n) => n * MINUTE), [1, 2, 3, 6, 12].map((n) => n * HOUR), [1, 2, 5, 10].map((n) => n * DAY));
  const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];
  const LEAST_TICK = 96;
  const HEIGHT = 22;
  // Height and pattern tell them apart; what is shorter than the least width is drawn that wide, so that it is seen.
  const LOOKS = {
    PASS: {top: 7, height: 8, least: 0, fill: "currentColor", word: "covered"},
    INDETERMINATE: {top: 3.5, height: 15, least: 2, fill: "url(#fill-INDETERMINATE)", word: "not known"},
    FAIL: {top: 0.5, height: 21, least: 3, fill: "url(#fill-FAIL)", word: "not covered"},
  };
  const BY_LETTER = {P: "PASS", I: "INDETERMINATE", F: "FAIL"};
  const LEAST_MARKED = 22;

  const page = accountPage(prepare);
  const {introduction, accounts, state, verdict} = page;
  const all = wholeTime();
  const view = {from: all.from, to: all.to};
  const byPosition = new Map(accounts.map((row) => [row.position, row]));

  function prepare(row) {
    row.text = [row.account, ...row.names].join(" ");
  }

  function wholeTime() {
    const from = Math.min(...accounts.map((row) => row.times[0]));
    const to = Math.max(...accounts.map((row) => row.times[row.times.length - 1]));
    return accounts.length === 0 ? {from: 0, to: DAY} : {from, to: Math.max(to, from + SECOND)};
  }

  // ---- Times in words ---------------------------------------------------------------------------------------------

  const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  const two = (value) => String(value).padStart(2, "0");
  const dateOf = (time) => {
    const date = new Date(time);
    return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  };
  const clockOf = (time) => {
    const date = new Date(time);
    const seconds = date.getUTCSeconds();
    return two(date.getUTCHours()) + ":" + two(date.getUTCMinutes()) + (seconds === 0 ? "" : ":" + two(seconds));
  };
  const timeOf = (time) => `${dateOf(time)}, ${clockOf(time)}`;

  function spanOf(from, to) {
    return dateOf(from) === dateOf(to) ? `${timeOf(from)} to ${clockOf(to)} UTC` : `${timeOf(from)} to ${timeOf(to)} UTC`;
  }

  function lengthOf(milliseconds) {
    const parts = [[Math.floor(milliseconds / DAY), "d"], [Math.floor(milliseconds % DAY / HOUR), "h"],
      [Math.floor(milliseconds % HOUR / MINUTE), "min"], [Math.floor(milliseconds % MINUTE / SECOND), "s"]]
      .filter(([value]) => value > 0).map(([value, unit]) => `${value} ${unit}`);
    return parts.length === 0 ? "0 s" : parts.join(" ");
  }

  // ---- The axis ---------------------------------------------------------------------------------------------------

  const axis = element("div", {id: "axis", class: "axis", tabindex: 0, role: "group", "aria-label": "Time axis",
    "aria-describedby": "zoom-help shown", "aria-keyshortcuts": "+ - ArrowLeft ArrowRight 0", keydown: onKey});
  const chart = element("div", {class: "chart"}, element("div", {class: "chart-head"},
    element("div", {class: "track"}, element("span", {class: "track-name"}, "Time (UTC)"), axis)));
  const hair = element("div", {class: "hair", hidden: true});
  const hairLabel = element("div", {class: "hair-label", hidden: true, "aria-hidden": "true"});
  const selection = element("div", {class: "selection", hidden: true});

  function svg(name, attributes, ...children) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  }

  const width = () => Math.max(axis.clientWidth, 1);
  const xOf = (time) => (time - view.from) / (view.to - view.from) * width();
  const timeAt = (x) => view.from + x / width() * (view.to - view.from);

  /** Where the axis has ticks: at round times, far enough apart for their labels. */
  function ticks() {
    const least = (view.to - view.from) / Math.max(width() / LEAST_TICK, 1);
    const step = STEPS.find((each) => each >= least);
    if (step !== undefined) {
      const first = Math.ceil(view.from / step) * step;
      return {step, times: Array.from({length: Math.floor((view.to - first) / step) + 1}, (_, index) => first + index * step)};
    }
    const months = MONTH_STEPS.find((each) => each * 28 * DAY >= least) ?? MONTH_STEPS[MONTH_STEPS.length - 1];
    const begin = new Date(view.from);
    const times = [];
    for (let month = 0; times.length < 1000; month += 1) {
      const index = begin.getUTCFullYear() * 12 + begin.getUTCMonth() + month;
      const time = Date.UTC(Math.floor(index / 12), index % 12);
      if (time > view.to) {
        break;
      }
      if (index % months === 0 && time >= view.from) {
        times.push(time);
      }
    }
    return {step: months * 30 * DAY, times};
  }

  /** A day or a month where one begins, else the time of day. */
  function tickLabel(time, step) {
    const date = new Date(time);
    const month = MONTHS[date.getUTCMonth()].slice(0, 3);
    if (step > 20 * DAY) {
      return date.getUTCMonth() === 0 ? [String(date.getUTCFullYear()), true] : [month, false];
    }
    if (time % DAY !== 0) {
      return [clockOf(time), false];
    }
    return [`${date.getUTCDate()} ${month}`, step < DAY || date.getUTCDate() === 1];
  }

  function drawAxis() {
    const {step, times} = ticks();
    const labels = times.filter((time) => xOf(time) < width() - 40).map((time) => {
      const [label, strong] = tickLabel(time, step);
      return svg("text", {class: "axis-label" + (strong ? " strong" : ""), x: Math.max(xOf(time) + 3, 0), y: 14}, label);
    });
    axis.replaceChildren(svg("svg", {viewBox: `0 0 ${width()} 32`, preserveAspectRatio: "none", "aria-hidden": "true"},
      svg("path", {class: "axis-line", d: `M0 31.5H${width()}`}),
      svg("path", {class: "axis-tick", d: times.map((time) => `M${xOf(time).toFixed(1)} 2V32`).join("")}), ...labels));
    return times;
  }

  // ---- The bars ---------------------------------------------------------------------------------------------------

  function beneath(row) {
    return [element("div", {class: "tracks"}, introduction.criteria.map((criterion, index) =>
      element("div", {class: "track" + (index === state.criterion ? " current" : "")},
        element("span", {class: "track-name", "aria-hidden": "true"}, capital(criterion.name)),
        element("div", {class: "timebar", "data-row": row.position, "data-criterion": index, "data-account": row.account, role: "img",
          "aria-label": `${capital(criterion.name)}: ${row.lengths[index]}`}))))];
  }

  /** The bars that are on the screen or near it are drawn at once, the others when somebody scrolls to them. */
  const near = new Set();
  const drawnIn = new WeakMap();
  let picture = 0;
  let grid = "";

  const scrolled = new IntersectionObserver((changes) => changes.forEach((seen) => {
    if (seen.isIntersecting) {
      near.add(seen.target);
      drawBar(seen.target);
    } else {
      near.delete(seen.target);
    }
  }), {rootMargin: "400px"});

  function watchBars() {
    scrolled.disconnect();
    near.clear();
    for (const bar of document.querySelectorAll(".timebar")) {
      near.add(bar);
      scrolled.observe(bar);
    }
    drawBars();
  }

  function drawBars() {
    picture += 1;
    grid = drawAxis().map((time) => `M${xOf(time).toFixed(1)} 0V${HEIGHT}`).join("");
    (state.printing ? document.querySelectorAll(".timebar") : near).forEach(drawBar);
    byId("shown").textContent = (view.from === all.from && view.to === all.to ? "Whole time: " : "Shown: ")
      + `${spanOf(view.from, view.to)} (${lengthOf(view.to - view.from)})`;
    const whole = view.from === all.from && view.to === all.to;
    disable("zoom-out", whole);
    disable("whole-time", whole);
    disable("zoom-in", view.to - view.from <= LEAST_SHOWN);
    disable("earlier", view.from <= all.from);
    disable("later", view.to >= all.to);
  }

  const disable = (id, disabled) => byId(id).setAttribute("aria-disabled", String(disabled));

  function drawBar(bar) {
    if (drawnIn.get(bar) === picture) {
      return;
    }
    drawnIn.set(bar, picture);
    const runs = runsOf(byPosition.get(Number(bar.dataset.row)), Number(bar.dataset.criterion));
    const path = (given, className, which) => svg("path", {class: className, fill: LOOKS[given].fill,
      d: runs.filter((run) => run.given === given && which(run)).map((run) => rectangle(run, LOOKS[given])).join("")});
    const drawn = [...["PASS", "INDETERMINATE", "FAIL"].map((given) => path(given, "bar-" + given, (run) => !isThin(run))),
      path("INDETERMINATE", "bar-INDETERMINATE thin-bar", isThin), path("FAIL", "bar-FAIL thin-bar", isThin)];
    const marks = runs.filter((run) => run.given !== "PASS" && run.end - run.begin >= LEAST_MARKED).map((run) =>
      svg("use", {href: "#mark-" + run.given, class: "mark " + run.given, x: (run.begin + run.end) / 2 - 7, y: HEIGHT / 2 - 7, width: 14, height: 14}));
    bar.replaceChildren(svg("svg", {viewBox: `0 0 ${width()} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true"},
      svg("path", {class: "bar-tick", d: grid}), ...drawn, ...marks));
  }

  /** Too thin for a pattern to be seen in it. */
  const isThin = (run) => run.given !== "PASS" && run.end - run.begin < 8;

  /** What is shown of an account's spans, in places on the screen; what touches its like is one. */
  function runsOf(row, criterion) {
    const codes = row.codes[criterion];
    const runs = [];
    const last = {};
    for (let index = spanAt(row, view.from); index < codes.length && row.times[index] < view.to; index += 1) {
      const given = BY_LETTER[codes[index]];
      const begin = Math.max(xOf(row.times[index]), 0);
      const end = Math.min(xOf(row.times[index + 1]), width());
      const before = last[given];
      if (before !== undefined && begin - before.end < 0.5) {
        before.end = Math.max(before.end, end);
      } else if (end > begin || row.times[index + 1] > view.from) {
        last[given] = {given, begin, end};
        runs.push(last[given]);
      }
    }
    return runs;
  }

  /** The span that a time is in, or the first one. */
  function spanAt(row, time) {
    let [low, high] = [0, row.times.length - 2];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (row.times[middle] <= time) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  function rectangle(run, look) {
    const wide = Math.max(run.end - run.begin, look.least);
    const begin = Math.min(Math.max((run.begin + run.end - wide) / 2, 0), width() - wide);
    return `M${begin.toFixed(2)} ${look.top}h${wide.toFixed(2)}v${look.height}h${(-wide).toFixed(2)}z`;
  }

  let waiting = false;

  /** However fast somebody turns the wheel, the bars are drawn once for each picture on the screen. */
  function redraw() {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        drawBars();
      });
    }
  }

  // ---- Zooming ----------------------------------------------------------------------------------------------------

  function show(from, to) {
    const length = Math.min(Math.max(to - from, LEAST_SHOWN), all.to - all.from);
    const middle = (from + to) / 2;
    const begin = Math.min(Math.max(to - from >= LEAST_SHOWN ? from : middle - length / 2, all.from), all.to - length);
    view.from = Math.round(begin);
    view.to = Math.round(begin + length);
    hair.hidden = true;
    hairLabel.hidden = true;
    redraw();
  }

  /** Makes what is shown so many times as long, and leaves a time where it is. */
  function zoom(factor, around = (view.from + view.to) / 2) {
    show(around - (around - view.from) * factor, around + (view.to - around) * factor);
  }

  function move(share) {
    const by = (view.to - view.from) * share;
    show(view.from + by, view.to + by);
  }

  const wholeView = () => show(all.from, all.to);

  function onKey(event) {
    const acts = {"+": () => zoom(0.5), "=": () => zoom(0.5), "-": () => zoom(2), "_": () => zoom(2),
      ArrowLeft: () => move(-0.25), ArrowRight: () => move(0.25), Home: () => move(-1e9), End: () => move(1e9), "0": wholeView};
    if (acts[event.key] !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      acts[event.key]();
    }
  }

  let drag;

  const barOf = (event) => event.target.closest?.(".timebar, .axis");
  const placeOn = (event) => Math.min(Math.max(event.clientX - axis.getBoundingClientRect().left, 0), width());
  const offset = () => axis.getBoundingClientRect().left - chart.getBoundingClientRect().left;

  function onDown(event) {
    if (barOf(event) && event.button === 0) {
      drag = {bar: barOf(event), x: placeOn(event), pointer: event.pointerId, touch: event.pointerType === "touch", from: view.from, to: view.to};
    }
  }

  function onMove(event) {
    if (drag === undefined) {
      point(event);
      return;
    }
    const x = placeOn(event);
    if (Math.abs(x - drag.x) < 4 && selection.hidden) {
      return;
    }
    chart.setPointerCapture(drag.pointer);
    if (drag.touch) {
      const by = (drag.x - x) / width() * (drag.to - drag.from);
      show(drag.from + by, drag.to + by);
      return;
    }
    selection.hidden = false;
    selection.style.left = offset() + Math.min(x, drag.x) + "px";
    selection.style.width = Math.abs(x - drag.x) + "px";
    point(event);
  }

  function onUp(event) {
    if (drag !== undefined && !selection.hidden) {
      const x = placeOn(event);
      const [begin, end] = [Math.min(x, drag.x), Math.max(x, drag.x)];
      if (end - begin >= 4) {
        show(timeAt(begin), timeAt(end));
      }
    }
    cancelDrag();
  }

  function cancelDrag() {
    drag = undefined;
    selection.hidden = true;
  }

  /** A line at the pointer, with the time there and what the account was then. */
  function point(event) {
    const bar = drag?.bar ?? barOf(event);
    hair.hidden = !bar;
    hairLabel.hidden = hair.hidden;
    if (hair.hidden) {
      return;
    }
    const x = placeOn(event);
    const time = Math.floor(timeAt(x) / SECOND) * SECOND;
    const row = bar && byPosition.get(Number(bar.dataset.row));
    const inside = row !== undefined && row !== null && time >= row.times[0] && time < row.times[row.times.length - 1];
    const what = inside ? ": " + LOOKS[BY_LETTER[row.codes[Number(bar.dataset.criterion)][spanAt(row, time)]]].word : "";
    hairLabel.textContent = `${timeOf(time)} UTC${what}`;
    hair.style.left = offset() + x + "px";
    const room = chart.clientWidth - hairLabel.offsetWidth;
    hairLabel.style.left = Math.max(Math.min(offset() + x - hairLabel.offsetWidth / 2, room), 0) + "px";
    hairLabel.style.top = (bar ?? axis).getBoundingClientRect().top - chart.getBoundingClientRect().top - hairLabel.offsetHeight - 2 + "px";
  }

  function onWheel(event) {
    if (!barOf(event)) {
      return;
    }
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      zoom(event.deltaY < 0 ? 0.8 : 1.25, timeAt(placeOn(event)));
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) && (view.from > all.from || view.to < all.to)) {
      event.preventDefault();
      move(event.deltaX / width());
    }
  }

  function watch() {
    byId("list").before(chart);
    chart.append(byId("list"), hair, hairLabel, selection);
    chart.addEventListener("pointerdown", onDown);
    chart.addEventListener("pointermove", onMove);
    chart.addEventListener("pointerup", onUp);
    chart.addEventListener("pointercancel", cancelDrag);
    chart.addEventListener("pointerleave", (event) => drag === undefined && point(event));
    chart.addEventListener("dblclick", (event) => barOf(event) && zoom(2, timeAt(placeOn(event))));
    chart.addEventListener("wheel", onWheel, {passive: false});
    addEventListener("keydown", (event) => event.key === "Escape" && cancelDrag());
    new ResizeObserver(redraw).observe(axis);
    const press = (id, act) => byId(id).addEventListener("click", () => byId(id).getAttribute("aria-disabled") === "true" || act());
    press("zoom-in", () => zoom(0.5));
    press("zoom-out", () => zoom(2));
    press("earlier", () => move(-0.5));
    press("later", () => move(0.5));
    press("whole-time", wholeView);
  }

  // ---- Accounts ---------------------------------------------------------------------------------------------------

  const PHRASES = {FAIL: ["was not covered at some time", "were not covered at some time"],
    INDETERMINATE: ["is not known at some time", "are not known at some time"],
    PASS: ["was covered throughout", "were covered throughout"]};

  function lead() {
    const counts = page.tally[state.criterion];
    const worst = VERDICTS.find((given) => counts[given] > 0);
    const who = counts[worst] === accounts.length && accounts.length > 1 ? `All ${number(accounts.length)} accounts `
      : `${number(counts[worst])} of ${count(accounts.length, "account", "accounts")} `;
    const told = (given) => element("strong", {class: given}, PHRASES[given][counts[given] === 1 ? 0 : 1]);
    const open = worst === "FAIL" && counts.INDETERMINATE > 0 ? [`, ${number(counts.INDETERMINATE)} `, told("INDETERMINATE")] : [];
    return [who, told(worst), ` by ${introduction.criteria[state.criterion].name}`, ...open, "."];
  }

  const headline = (row) => capital(row.lengths[state.criterion]);
  const isWorthPaper = (row) => row.verdicts.some((given) => given !== "PASS");

  /** What the verdict by the chosen criterion does not tell. */
  function asides(row) {
    return VERDICTS.filter((given) => given !== verdict(row)).flatMap((given) => {
      const names = introduction.criteria.filter((_, index) => row.verdicts[index] === given).map((criterion) => criterion.name);
      return names.length === 0 ? [] : [chip(icon(given), `${given} by ${names.join(" and ")}`)];
    });
  }

  function panel(row) {
    const told = JSON.parse(row.details);
    const made = [
      part("Not covered", told.interruptions.length === 0 ? undefined
        : list("interruptions", told.interruptions, told.interruptionsMore, (each) => interruption(row, each))),
      part("Not known", told.unknown.length === 0 ? undefined
        : list("interruptions unknown", told.unknown, told.unknownMore, (each) => unknown(row, each))),
      part("Every change", told.changes.length === 0 ? undefined
        : list("changes", told.changes, told.changesMore, (change) => [
          element("p", {}, change.at === undefined ? "" : element("strong", {}, timeOf(change.at) + " UTC: "), change.act),
          facts(change)])),
    ].flat();
    return made.length > 0 ? made : [element("p", {class: "quiet"}, "Covered throughout, and nothing changed.")];
  }

  function interruption(row, each) {
    const acts = [["Begun", each.begun], ["Ended", each.ended]];
    return [head(row, each), element("p", {}, each.text),
      element("div", {class: "acts"}, acts.map(([title, change]) => element("div", {class: "act"}, element("h6", {}, title),
        change === undefined ? element("p", {class: "quiet"}, title === "Begun" ? begunBefore(row, each) : endedAfter(row, each)) : facts(change)))),
      element("div", {class: "act"}, element("h6", {}, "Not recorded then"),
        each.gaps.length === 0 ? element("p", {class: "quiet"}, "No set of events went unrecorded for certain: they were recorded, but not as this criterion asks.")
          : eventList(each.gaps, each.gapsMore, "unrecorded", "Not recorded"))];
  }

  const begunBefore = (row, each) => each.from <= row.times[0] ? "Before the time that was asked for." : "By a change that is not known.";
  const endedAfter = (row, each) => each.to >= row.times[row.times.length - 1] ? "Not within the time that was asked for." : "By a change that is not known.";

  function unknown(row, each) {
    return [head(row, each), element("p", {}, each.text), each.because === undefined ? "" : element("p", {class: "fine"}, capital(each.because))];
  }

  function head(row, each) {
    const names = each.criteria.map((index) => introduction.criteria[index].name);
    return element("div", {class: "interruption-head"},
      element("h5", {}, `${spanOf(each.from, each.to)} · ${lengthOf(each.to - each.from)}`), names.map((name) => chip(capital(name))),
      element("button", {type: "button", class: "plain screen", click: () => showOnAxis(row, each)}, "Show on the axis",
        element("span", {class: "vh"}, `: ${spanOf(each.from, each.to)}`)));
  }

  function showOnAxis(row, each) {
    const room = Math.max(each.to - each.from, MINUTE);
    show(each.from - room, each.to + room);
    byId("account-" + row.position).scrollIntoView();
  }

  const FACTS = [["by", "By"], ["role", "Role"], ["service", "Called by"], ["type", "Kind of caller"], ["eventName", "Call"], ["eventId", "Event id"],
    ["region", "Region"], ["trail", "Trail"], ["address", "From address"], ["program", "With"]];

  function facts(change) {
    const told = FACTS.filter(([key]) => change[key] !== undefined);
    const at = change.at === undefined ? [] : [["At", timeOf(change.at) + " UTC"]];
    return told.length === 0 ? element("p", {class: "quiet"}, "The call is not known.")
      : element("dl", {class: "facts"}, [...at, ...told.map(([key, name]) => [name, change[key]])].flatMap(([name, value]) =>
        [element("dt", {}, name), element("dd", {class: name === "At" ? "" : "id"}, value)]));
  }

  // ---- What does not change ---------------------------------------------------------------------------------------

  function drawLegend() {
    const sample = (given) => {
      const look = LOOKS[given];
      const mark = given === "PASS" ? [] : [svg("use", {href: "#mark-" + given, class: "mark " + given, x: 13, y: 4, width: 14, height: 14})];
      return svg("svg", {class: "sample", viewBox: "0 0 40 22", "aria-hidden": "true"},
        svg("path", {class: "bar-" + given, fill: look.fill, d: `M1 ${look.top}h38v${look.height}h-38z`}), ...mark);
    };
    const meanings = {PASS: "covered (a low, plain bar)", FAIL: "not covered (a high, striped bar, ×)", INDETERMINATE: "not known (a dotted bar, ?)"};
    byId("legend").replaceChildren(...["PASS", "FAIL", "INDETERMINATE"].map((given) => element("li", {}, sample(given), meanings[given])));
  }

  function drawAbout() {
    byId("control").replaceChildren(`Whether CloudTrail recorded each account's management events, from ${spanOf(all.from, all.to)}. `,
      element("a", {href: "#about-title", class: "screen"}, "How to read this report"));
    byId("about").replaceChildren(
      element("p", {}, "A bar shows, for each instant, the verdict on what was in force then. It changes only where something is known to have changed, or where what is known ends."),
      element("h3", {}, "Bars"),
      terms([
        ["Covered", "What was in force is enough by the criterion (PASS)."],
        ["Not covered", "It is not enough, whatever is missing (FAIL). Even the shortest such time is drawn."],
        ["Not known", "The history of that time is not known whole, or evidence is missing that decides (INDETERMINATE). Nothing is assumed."]]),
      element("h3", {}, "Criteria: the standards disagree on what is enough"),
      terms(introduction.criteria.map((criterion) => [capital(criterion.name), capital(criterion.meaning)])),
      element("h3", {}, "Times"),
      element("p", {}, "All times are in UTC. A change is in force from the second in which it was made. A span begins with its first second and ends before its last."));
  }

  watch();
  drawLegend();
  drawAbout();
  page.begin({
    searched: "account, trail or who changed it",
    printedShort: "Accounts that were covered throughout by every criterion are printed in short.",
    orders: {longest: ["longest not covered", (one, other) => seconds(other) - seconds(one) || one.position - other.position]},
    lead, headline, asides, panel, beneath, isWorthPaper,
    listed: watchBars,
  });

  function seconds(row) {
    return row.error !== undefined ? Infinity : row.failed[state.criterion] + row.open[state.criterion] / 1e9;
  }
});
