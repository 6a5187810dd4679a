import { readGridTable } from './grid-table.js';
import type { Line } from './lines.js';
import { readPipeTable } from './pipe-table.js';
import { readRuledTable } from './ruled-table.js';
import type { SourceText } from './source-text.js';
import type { TableSource } from './token.js';

/** A table and the index of its last line. */
export interface FoundTable extends TableSource {
	lastLine: number;
}

/** The table that begins at a line: a pipe table, or a grid, simple or multiline table of pandoc. */
export function readTable(source: SourceText, lines: Line[], at: number): FoundTable | null {
	const body = lines[at]!.body;
	if (body.includes('|') || body.includes('+')) {
		return readGridTable(source, lines, at) ?? readPipeTable(source, lines, at);
	}
	return readRuledTable(source, lines, at);
}
