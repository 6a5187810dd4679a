import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CtapError } from '../diagnostics/errors.js';
import type { Template } from '../templates/template.js';

/** How many faults of a form are told at once. */
const MOST_FAULTS = 5;

/**
 * Reads a form of the user's own.
 * @throws CtapError `usage` where the file is missing, no JSON, or no form, naming the file and the key.
 */
export async function readTemplateFile(path: string): Promise<Template> {
	const file = basename(path);
	const fail = (message: string, cause?: unknown): never => {
		throw new CtapError('usage', `the template ${file} ${message}`, { cause });
	};
	const text = await readFile(path, 'utf8').catch((cause: unknown) => fail('cannot be read', cause));
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (cause) {
		fail(`is no JSON: ${cause instanceof Error ? cause.message : ''}`, cause);
	}
	const { readTemplate } = await import('../templates/schema.js');
	const result = readTemplate(value);
	if ('template' in result) return result.template;
	const more = result.faults.length > MOST_FAULTS ? `; ${result.faults.length - MOST_FAULTS} more` : '';
	return fail(`does not fit its schema: ${result.faults.slice(0, MOST_FAULTS).join('; ')}${more}`);
}
