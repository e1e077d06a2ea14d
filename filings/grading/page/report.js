"use strict";
(() => {
  const filters = document.querySelector(".filters");
  const findings = [...document.querySelectorAll("#findings .finding")];
  const shown = document.querySelector("#shown");
  const chosen = (name) => filters.elements[name].value;
  const texts = new Map(findings.map((each) => [each, each.textContent.toLocaleLowerCase()]));

  const refilter = () => {
    const words = chosen("words").trim().toLocaleLowerCase();
    let count = 0;
    for (const each of findings) {
      const fits = ["student", "check", "weight"].every((name) => !chosen(name) || each.dataset[name] === chosen(name));
      each.hidden = !(fits && texts.get(each).includes(words));
      count += each.hidden ? 0 : 1;
    }
    shown.textContent = `${count} of ${findings.length} shown`;
  };

  const choose = (name, value) => {
    filters.reset();
    filters.elements[name].value = value;
    refilter();
  };

  const sort = (button) => {
    const head = button.closest("th");
    const column = [...head.parentElement.children].indexOf(head);
    const body = head.closest("table").tBodies[0];
    const turned = head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
    for (const other of head.parentElement.children) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", turned);
    const value = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
    const compare = (one, other) => one.localeCompare(other, undefined, { numeric: true, sensitivity: "accent" });
    const rows = [...body.rows].sort((one, other) => compare(value(one), value(other)));
    body.append(...(turned === "ascending" ? rows : rows.reverse()));
  };

  filters.hidden = false;
  for (const event of ["input", "change"]) filters.addEventListener(event, refilter);
  filters.querySelector("button").addEventListener("click", () => choose("student", ""));
  filters.addEventListener("submit", (event) => event.preventDefault());
  for (const button of document.querySelectorAll("th button")) button.addEventListener("click", () => sort(button));
  for (const link of document.querySelectorAll("a[data-filter]"))
    link.addEventListener("click", () => choose(link.dataset.filter, link.dataset.value));
  refilter();
})();
