import type { Location } from '../document/location.js';
import type { FactBook, Source } from './facts.js';
import { escapeHtml } from './html.js';
import { nameOf } from './links.js';
import type { PageView, Word } from './pdf-pages.js';

type Box = [x: number, y: number, width: number, height: number];

/** Room between a box and the glyphs in it, in points. */
const ROOM = 1.5;
/** Radius of the dot beside a place, and how far left of its box it stands, in points. */
const DOT = 3.5;
const DOT_DISTANCE = 8;

/** The pages of a PDF as pictures; over each its text, which can be selected, and the boxes of its places. */
export class PdfSource implements Source {
	private readonly ids = new Map<string, string>();
	/** Places by page, from 1. */
	private readonly places = new Map<number, { id: string; box: Box }[]>();

	constructor(private readonly pages: PageView[]) {}

	placeAt({ page, box }: Location): string | null {
		if (page === undefined || !this.pages[page - 1]) return null;
		const key = `${page} ${box?.join(' ') ?? ''}`;
		let id = this.ids.get(key);
		if (id === undefined) {
			id = `s${this.ids.size + 1}`;
			this.ids.set(key, id);
			const there = this.places.get(page) ?? [];
			there.push({ id, box: box ?? [0, 0, 0, 0] });
			this.places.set(page, there);
		}
		return id;
	}

	html(facts: FactBook): string {
		return this.pages.map((page, at) => this.page(page, at + 1, facts)).join('\n');
	}

	private page({ width, height, words, picture }: PageView, number: number, facts: FactBook): string {
		const places = (this.places.get(number) ?? []).map((place) => placeSvg(place, facts)).join('');
		const [w, h] = [width.toFixed(1), height.toFixed(1)];
		return (
			`<figure class="page${picture ? '' : ' bare'}" style="aspect-ratio:${w}/${h}">` +
			(picture ? `<img src="${picture}" alt="">` : '') +
			`<svg viewBox="0 0 ${w} ${h}" aria-label="Page ${number}" role="group">${places}<g class="words">${words.map(wordSvg).join('')}</g></svg>` +
			`<figcaption>Page ${number}</figcaption></figure>`
		);
	}
}

function placeSvg({ id, box: [x, y, width, height] }: { id: string; box: Box }, facts: FactBook): string {
	const here = facts.at(id);
	const kinds = [...new Set(here.map(({ kind }) => `k-${kind}`))].join(' ');
	const rect = [x - ROOM, y - ROOM, width + 2 * ROOM, height + 2 * ROOM].map(round);
	const dots = here.map(
		({ id: fact, kind, label, text }, at) =>
			`<a href="#${fact}" aria-label="${escapeHtml(nameOf(label, text))}"><circle class="dot k-${kind}" ` +
			`cx="${round(Math.max(DOT, x - DOT_DISTANCE))}" cy="${round(y + DOT + 1 + at * 2.4 * DOT)}" r="${DOT}"/></a>`,
	);
	const removed = here.find(({ kind }) => kind === 'removed');
	const strike = removed
		? `<line class="strike" x1="${round(x)}" x2="${round(x + width)}" y1="${round(y + height / 2)}" y2="${round(y + height / 2)}"/>`
		: '';
	return (
		`<g id="${id}" class="place ${kinds}" data-place><rect x="${rect[0]}" y="${rect[1]}" width="${rect[2]}" ` +
		`height="${rect[3]}" rx="2"><title>${escapeHtml(here.map(({ label }) => label).join(', '))}</title></rect>${strike}${dots.join('')}</g>`
	);
}

function wordSvg({ text, x, y, width, size, angle }: Word): string {
	const turn = Math.abs(angle) > 0.5 ? ` transform="rotate(${round(angle)} ${round(x)} ${round(y)})"` : '';
	return `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}" textLength="${round(width)}"${turn}>${escapeHtml(text)}</text>`;
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
