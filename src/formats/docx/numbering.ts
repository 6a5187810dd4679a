import type { Marker } from '../../document/nodes.js';
import { formatNumber } from './number-formats.js';
import { type ParagraphProperties, readParagraphProperties, readRunProperties } from './properties.js';
import { inFont } from './symbols.js';
import { child, childValue, integer, isOn, type XmlElement } from './xml.js';

/** A level of a list (ECMA-376 Part 1, 17.9.6). */
interface Level {
	start: number;
	format: string;
	/** The pattern of a format `custom`. */
	custom: string | undefined;
	/** '%1.%2)', or the bullet. */
	text: string;
	/** Level, from 1, whose number restarts this one; 0: nothing does; absent: any level above. */
	restart: number | undefined;
	/** All numbers of the label in Arabic digits (17.9.4). */
	legal: boolean;
	/** Id of the paragraph style tied to the level (17.9.23). */
	style: string | undefined;
	font: string | undefined;
	/** The bullet is a picture (17.9.9). */
	picture: boolean;
	paragraph: ParagraphProperties;
}

/** `w:abstractNum` (17.9.1). */
interface AbstractList {
	id: string;
	levels: Map<number, Level>;
	numStyleLink: string | undefined;
	styleLink: string | undefined;
}

/** `w:num` (17.9.15): a list, with what it overrides. */
interface List {
	abstract: AbstractList;
	starts: Map<number, number>;
	levels: Map<number, Level>;
}

export interface Numbering {
	/** Level tied to a paragraph style, where the list ties one. */
	levelOfStyle(numId: string, styleId: string): number | undefined;
	/** Indents that a level gives its paragraphs. */
	indent(numId: string, level: number): ParagraphProperties;
	/** A fresh set of counters, one for each story: a footnote's list does not go on with the body's. */
	counters(): Counters;
}

export interface Counters {
	/**
	 * Label of the next paragraph of that list and level; null where the level prints none, undefined where there is no
	 * such list. A paragraph that does not count (`counts` false) shows the number but leaves it to the next one.
	 */
	next(numId: string, level: number, counts: boolean): Marker | null | undefined;
}

const LEVELS = 9;
const PICTURE_BULLET = '•';

/** Reads the numbering part (17.9); `root` is undefined where there is none. */
export function readNumbering(root: XmlElement | undefined): Numbering {
	const lists = readLists(root);
	const levelOf = (list: List | undefined, level: number): Level | undefined =>
		list && (list.levels.get(level) ?? list.abstract.levels.get(level));
	return {
		levelOfStyle(numId, styleId) {
			const list = lists.get(numId);
			for (let level = 0; level < LEVELS; level += 1) if (levelOf(list, level)?.style === styleId) return level;
			return undefined;
		},
		indent: (numId, level) => levelOf(lists.get(numId), level)?.paragraph ?? {},
		counters() {
			const values = new Map<string, (number | undefined)[]>();
			const started = new Set<string>();
			return {
				next(numId, level, counts) {
					const list = lists.get(numId);
					const own = levelOf(list, level);
					if (!list || !own) return undefined;
					const before = values.get(list.abstract.id) ?? [];
					const after = [...before];
					for (let deeper = level + 1; deeper < LEVELS; deeper += 1) {
						if (restarts(levelOf(list, deeper), level, deeper)) after[deeper] = undefined;
					}
					const override = list.starts.get(level);
					const first = override !== undefined && !started.has(`${numId} ${level}`);
					const last = first ? undefined : after[level];
					after[level] = last === undefined ? (override ?? own.start) : last + 1;
					if (counts) {
						values.set(list.abstract.id, after);
						if (first) started.add(`${numId} ${level}`);
					}
					return label(own, (at) => [levelOf(list, at), after[at]]);
				},
			};
		},
	};
}

/** Whether a paragraph of `level` sets a deeper level back to its start (17.9.10). */
function restarts(deeper: Level | undefined, level: number, at: number): boolean {
	const restart = deeper?.restart;
	if (restart === undefined || restart > at) return true;
	return restart > 0 && level < restart;
}

function label(own: Level, at: (level: number) => [Level | undefined, number | undefined]): Marker | null {
	if (own.format === 'bullet') {
		const bullet = inFont(own.text, own.font).trim() || (own.picture ? PICTURE_BULLET : '');
		return bullet === '' ? null : { text: bullet, kind: 'bullet', typed: false };
	}
	const text = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
		const [level, value] = at(Number(digit) - 1);
		const legal = own.legal && level?.format !== 'none';
		return formatNumber(value ?? level?.start ?? 1, legal ? 'decimal' : (level?.format ?? 'decimal'), level?.custom);
	});
	const trimmed = inFont(text, own.font).trim();
	return trimmed === '' ? null : { text: trimmed, kind: /%[1-9]/u.test(own.text) ? 'number' : 'bullet', typed: false };
}

function readLists(root: XmlElement | undefined): Map<string, List> {
	const abstracts = new Map<string, AbstractList>();
	const byStyle = new Map<string, AbstractList>();
	for (const element of root?.children ?? []) {
		if (element.name !== 'w:abstractNum') continue;
		const id = element.attributes.abstractNumId ?? '';
		const list: AbstractList = {
			id,
			levels: readLevels(element),
			numStyleLink: childValue(element, 'w:numStyleLink'),
			styleLink: childValue(element, 'w:styleLink'),
		};
		abstracts.set(id, list);
		if (list.styleLink !== undefined) byStyle.set(list.styleLink, list);
	}
	const lists = new Map<string, List>();
	for (const element of root?.children ?? []) {
		if (element.name !== 'w:num') continue;
		const named = abstracts.get(childValue(element, 'w:abstractNumId') ?? '');
		if (!named) continue;
		// A list that only names a numbering style takes its levels from the list that defines the style (17.9.21).
		const linked = named.numStyleLink === undefined ? undefined : byStyle.get(named.numStyleLink);
		const list: List = { abstract: linked ?? named, starts: new Map(), levels: new Map() };
		for (const override of element.children) {
			if (override.name !== 'w:lvlOverride') continue;
			const level = integer(override.attributes.ilvl) ?? 0;
			const start = integer(childValue(override, 'w:startOverride'));
			if (start !== undefined) list.starts.set(level, start);
			const replaced = child(override, 'w:lvl');
			if (replaced) list.levels.set(level, readLevel(replaced));
		}
		lists.set(element.attributes.numId ?? '', list);
	}
	return lists;
}

function readLevels(abstract: XmlElement): Map<number, Level> {
	const levels = new Map<number, Level>();
	for (const element of abstract.children) {
		if (element.name === 'w:lvl') levels.set(integer(element.attributes.ilvl) ?? 0, readLevel(element));
	}
	return levels;
}

function readLevel(element: XmlElement): Level {
	const format = child(element, 'w:numFmt');
	const legal = child(element, 'w:isLgl');
	return {
		start: integer(childValue(element, 'w:start')) ?? 0,
		format: format?.attributes.val ?? 'decimal',
		custom: format?.attributes.format,
		text: childValue(element, 'w:lvlText') ?? '',
		restart: integer(childValue(element, 'w:lvlRestart')),
		legal: legal !== undefined && isOn(legal),
		style: childValue(element, 'w:pStyle'),
		font: readRunProperties(child(element, 'w:rPr')).font,
		picture: child(element, 'w:lvlPicBulletId') !== undefined,
		paragraph: readParagraphProperties(child(element, 'w:pPr')),
	};
}
