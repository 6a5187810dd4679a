import type { Location } from '../../document/location.js';
import { itemsOf } from '../items.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';

/** Two letters are mostly codes and units; long runs of capitals are names or shouting. */
const ACRONYM =
	/(?<![\p{L}\p{N}.&/@-])[A-Z][A-Z&]{1,6}[A-Z](?![\p{L}\p{N}]|[-.]\p{L})|(?<![\p{L}\p{N}.&/@-])[A-Z]{3,7}(?=s\b)/gu;

export const undefinedAcronym: Rule = {
	id: 'undefined-acronym',
	group: 'content',
	severity: 'info',
	summary: 'An acronym is never spelt out',
	docs: {
		why: "An acronym that every official at home knows means nothing, or something else, to the plan's twenty other readers.",
		looksFor:
			"Acronyms of three to eight capitals that nothing in the document spells out: no brackets with them behind their words ('Port Security Unit (PSU)'), no brackets with words behind them, no line of a glossary. Those of the form's own text and of bodies that APEC's readers know ('ICAO', 'FATF', 'WTO') are let pass; the option `known` adds more. Each is named once, where it stands first.",
		failing: {
			plan: '## A.1 Protect Cargo\n\n### MEASURES UNDERTAKEN\n\n- Customs use the NCTS at all ports.\n',
			says: "'NCTS' is never spelt out",
		},
		passing:
			'## A.1 Protect Cargo\n\n### MEASURES UNDERTAKEN\n\n- Customs use the New Cargo Tracking System (NCTS) at all ports.\n- The NCTS was tested in May.\n',
	},
	options: {
		known: { type: 'strings', default: [], description: 'Acronyms that need no explanation.' },
	},
	*check(plan, context) {
		const known = new Set([
			...KNOWN,
			...(context.options.known as string[]),
			...(plan.economy ? [plan.economy.code] : []),
		]);
		for (const text of formTexts(context.template)) for (const [word] of text.matchAll(ACRONYM)) known.add(word);
		const first = new Map<string, Location>();
		for (const { item } of itemsOf(plan)) {
			if (isShouted(item.text)) continue;
			for (const [word] of item.text.matchAll(ACRONYM)) {
				if (isAmongCapitals(item.text, word)) continue;
				if (!known.has(word) && !first.has(word) && !ROMAN.test(word)) first.set(word, item.location);
			}
		}
		if (first.size === 0) return;
		const defined = definitions(context.texts.map(({ text }) => text));
		for (const [word, at] of first) {
			if (!defined.has(word)) yield { reason: `${quote(word)} is never spelt out`, at, actual: word };
		}
	},
};

const ROMAN = /^[IVXLC]+$/u;

/** In a text in capitals no word is an acronym by its look. */
function isShouted(text: string): boolean {
	const letters = text.replace(/[^\p{L}]/gu, '');
	const capitals = letters.replace(/[^\p{Lu}]/gu, '');
	return letters.length > 12 && capitals.length > 0.7 * letters.length;
}

/** 'B. HALTING TERRORIST FINANCING': words of a heading or a slogan, not acronyms. */
function isAmongCapitals(text: string, word: string): boolean {
	const at = text.indexOf(word);
	return /^\s\p{Lu}{4}/u.test(text.slice(at + word.length)) || /\p{Lu}{4}\s$/u.test(text.slice(0, at));
}

/** Acronyms that some text of the document explains. */
function definitions(texts: string[]): Set<string> {
	const defined = new Set<string>();
	for (const text of texts) {
		// 'Port Security Unit (PSU)', '(hereafter PSU)', '(PSU, in Spanish)', "('PSU')".
		for (const [, inside] of text.matchAll(/[(（[“"‘']([^()（）[\]“”"]{1,60})/gu)) {
			const before = inside!.match(/[A-Z][A-Z&]+/gu) ?? [];
			for (const word of before) if (inside!.split(/\s+/u).length <= 4) defined.add(word);
		}
		// 'PSU (Port Security Unit)', 'PSU: Port Security Unit', 'PSU – the Port Security Unit', a row of a glossary.
		for (const [, word, words] of text.matchAll(
			/(?<![\p{L}\p{N}])([A-Z][A-Z&]{1,7})s?\s?(?:[(（:：=–—-]|\bor\b|\bmeans\b)\s?([^()（）]{4,80})/gu,
		)) {
			if (/\p{Ll}{2}/u.test(words!)) defined.add(word!);
		}
		const row = /^([A-Z][A-Z&]{1,7})\s+(\p{Lu}\p{Ll}.{3,80})$/u.exec(text);
		if (row && spells(row[2]!, row[1]!)) defined.add(row[1]!);
		// 'the Port Security Unit, PSU,': the initials stand before it.
		for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\p{N}])[A-Z]{3,8}(?![\p{L}\p{N}])/gu)) {
			const before = text.slice(Math.max(0, index - 120), index);
			if (!defined.has(word) && /[,–—-]\s*$/u.test(before) && spells(before, word)) defined.add(word);
		}
	}
	return defined;
}

const SMALL = new Set('of the and for on in to a an at de la el y do da'.split(' '));

/** Whether the initials of the last or first words of a text are the acronym's letters. */
function spells(text: string, acronym: string): boolean {
	const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word.toLowerCase()));
	const initials = (list: string[]): string => list.map((word) => word[0]!.toUpperCase()).join('');
	const n = acronym.length;
	return initials(words.slice(-n)) === acronym || initials(words.slice(0, n)) === acronym;
}

function* formTexts({ sections, slots, summary }: Parameters<Rule['check']>[1]['template']): Generator<string> {
	for (const { commitments } of sections) yield* commitments;
	for (const labels of Object.values(slots)) yield* labels.filter((label) => label !== label.toUpperCase());
	for (const labels of Object.values(summary.parts)) yield* labels;
}

/** Economies, bodies and terms that readers of these plans know. */
const KNOWN = new Set(
	`APEC UN USA US UK EU UAE ASEAN ARF ICAO IMO WCO WTO IATA ICPO INTERPOL FATF APG IAEA OPCW UNODC UNSC UNSCR UNSCRS UNCTED
	CTED UNDP UNCTC CTC CTTF CTWG SOM SOM1 SOM2 SOM3 CTI ABTC ABAC TELWG TPTWG SCCP BMG TWG EPWG FSCF CTAP STAR ISPS SOLAS
	AEO AIS LRIT API APIS APP RMAS PNR MRTD MRTDS MANPADS WMD CBRN CBRNE CCTV GPS RFID ICT ICTS FIU FIUS AML CFT CTF NPO NPOS
	KYC MOU MOUS MLA NGO NGOS GDP VIP ID IDS PDF USD AUD NZD HKD SGD JPY KRW CNY RUB CAD MYR THB PHP IDR PEN CLP MXN VND TWD
	CERT CERTS CSIRT CSIRTS DNS NATO OECD OAS OSCE SCO GCC BIMP BIMSTEC PIF JCLEC ILEA SEARCCT ARIN AUS BRN CAN CHL CHN HKG
	IDN JPN KOR MYS MEX NZL PNG PER PHL RUS SGP THA VNM TPE HKC PRC ROK NZ HK CEO CFO HR IT TV FAQ ISO IEC UTC GMT TEU TEUS FBI LNG TEL FIRST
	MIND FIND SLTD 	CIA DHS TSA FAA CBP`
		.split(/\s+/u)
		.filter(Boolean),
);
