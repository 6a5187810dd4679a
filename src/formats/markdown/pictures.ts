import type { Edit, SourceText } from './source-text.js';

/** The data of a picture in the text: no words, and a thousand times as long as the text. */
const DATA = /\bdata:[\w.+-]+\/[\w.+-]+(?:;[\w.+-]+(?:=[\w.+-]+)?)*,(?:[\w+/=%-]|[ \t]*\n[ \t]*(?=[\w+/=%]{40}))*/giu;

/** Takes the data of embedded pictures out; the reference to them stays. */
export function takeOutPictures(source: SourceText): SourceText {
	const edits: Edit[] = [];
	for (const match of source.text.matchAll(DATA)) {
		edits.push({ start: match.index, end: match.index + match[0].length, text: 'data:' });
	}
	return source.edit(edits);
}
