/**
 * The page's script. The page reads without it: links lead to places and back; it adds clicks on whole facts and
 * places, keys, steps and the filter. It is hashed into the page's policy as it stands.
 */
export const SCRIPT = `'use strict';
(() => {
const $ = (id) => document.getElementById(id);
const [source, plan, status, section] = ['source', 'plan', 'status', 'section'].map($);
const facts = [...plan.querySelectorAll('.fact')];
const boxes = [...document.querySelectorAll('.filters input')];
let current = null;
const placeOf = (fact) => { const link = fact.querySelector('a.go'); return link && $(link.hash.slice(1)); };
const isShown = (fact) => !fact.closest('.off');
const isMark = (fact) => fact.dataset.kind !== 'fact';
const show = (pane, target) => {
	for (let up = target.parentElement; up; up = up.parentElement) if (up.localName === 'details') up.open = true;
	const [box, frame] = [target.getBoundingClientRect(), pane.getBoundingClientRect()];
	const scrolls = pane.scrollHeight > pane.clientHeight + 1;
	if (!scrolls) { target.scrollIntoView({ block: 'center' }); return; }
	if (box.top >= frame.top + 20 && box.bottom <= frame.bottom - 20) return;
	pane.scrollTo({ top: pane.scrollTop + box.top - frame.top - frame.height / 3 });
};
const clear = () => { for (const one of document.querySelectorAll('.on')) one.classList.remove('on'); current = null; };
const select = (fact) => {
	clear();
	current = fact;
	fact.classList.add('on');
	show(plan, fact);
	const place = placeOf(fact);
	if (place) { place.classList.add('on'); show(source, place); }
	const list = facts.filter(isMark);
	const at = list.indexOf(fact);
	status.value = at < 0 ? list.length + ' marks' : 'Mark ' + (at + 1) + ' of ' + list.length;
};
const step = (by, wanted) => {
	const list = facts.filter((fact) => isShown(fact) && wanted(fact));
	if (!list.length) return;
	let next = list.indexOf(current) + by;
	if (current && !list.includes(current)) {
		const behind = list.findIndex((fact) => current.compareDocumentPosition(fact) & Node.DOCUMENT_POSITION_FOLLOWING);
		next = behind < 0 ? (by > 0 ? 0 : list.length - 1) : by > 0 ? behind : behind - 1;
	} else if (!current) next = by > 0 ? 0 : list.length - 1;
	select(list[(next + list.length) % list.length]);
};
const factsAt = (place) => [...place.querySelectorAll('a[href^="#f"]')].map((link) => $(link.getAttribute('href').slice(1))).filter(isShown);
const open = (place) => {
	const list = factsAt(place);
	if (list.length) select(list[(list.indexOf(current) + 1) % list.length]);
};
plan.addEventListener('click', (event) => {
	const fact = event.target.closest('.fact');
	if (!fact || !getSelection().isCollapsed) return;
	if (event.target.closest('a')) event.preventDefault();
	select(fact);
});
source.addEventListener('click', (event) => {
	const link = event.target.closest('a[href^="#f"]');
	if (link) { event.preventDefault(); select($(link.getAttribute('href').slice(1))); return; }
	if (!getSelection().isCollapsed) return;
	const under = document.elementsFromPoint(event.clientX, event.clientY).map((one) => one.closest('[data-place]')).find(Boolean);
	if (under) open(under);
});
document.addEventListener('keydown', (event) => {
	if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('select,input')) return;
	const key = event.key;
	if (key === 'j') step(1, () => true);
	else if (key === 'k') step(-1, () => true);
	else if (key === 'n') step(1, isMark);
	else if (key === 'p') step(-1, isMark);
	else if (key === 'Escape') clear();
	else if (key === 'Enter' && current && !event.target.closest('a,button,summary')) {
		const pane = source.contains(document.activeElement) ? plan : source;
		pane.focus({ preventScroll: true });
		status.value = pane.getAttribute('aria-label');
	} else return;
	event.preventDefault();
});
$('next').addEventListener('click', () => step(1, isMark));
$('previous').addEventListener('click', () => step(-1, isMark));
const filter = () => {
	const kinds = new Set(boxes.filter((box) => box.checked).map((box) => box.name));
	for (const fact of facts) {
		const off = !kinds.has(fact.dataset.kind) || (section.value !== '' && fact.dataset.section !== section.value);
		(fact.parentElement.localName === 'li' && !fact.parentElement.querySelector('ul') ? fact.parentElement : fact).classList.toggle('off', off);
	}
	for (const part of plan.querySelectorAll('.part')) {
		part.classList.remove('off');
		part.classList.toggle('off', ![...part.querySelectorAll('.fact')].some(isShown));
	}
	for (const place of source.querySelectorAll('[data-place]')) place.classList.toggle('off', factsAt(place).length === 0);
};
section.addEventListener('change', filter);
for (const box of boxes) box.addEventListener('change', filter);
document.querySelector('.filters').addEventListener('submit', (event) => event.preventDefault());
document.documentElement.classList.add('scripted');
})();
`;
