import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBundle, ROOT } from './cli/bundle.js';
import { ctap } from './cli/run.js';
import { wordFile } from './formats/docx/word.js';

const SRC = join(ROOT, 'src');

/** Data that every stage shares. */
const SHARED = ['document', 'diagnostics', 'templates', 'wording'];
/** The stages in their order: each may use what is to its left. */
const STAGES = ['source', 'formats', 'clean', 'outline', 'map'];
/** What a folder's code may load, beside itself. The files at the top of src tie the folders together. */
const MAY_LOAD: Record<string, string[]> = {
	document: [],
	diagnostics: ['document'],
	templates: ['document'],
	wording: [],
	...Object.fromEntries(STAGES.map((stage, at) => [stage, [...SHARED, ...STAGES.slice(0, at)]])),
	plan: ['document', 'diagnostics'],
	checks: [...SHARED, 'outline', 'map', 'plan'],
	config: [...SHARED, 'plan', 'checks'],
	reporters: [...SHARED, 'plan', 'checks', 'diff', 'compile'],
	writers: ['document', 'diagnostics', 'plan'],
	render: ['document', 'templates', 'map', 'plan', 'writers'],
	view: [...SHARED, ...STAGES, 'plan', 'checks', '.'],
	verify: ['document', 'diagnostics', 'formats'],
	batch: [...SHARED, ...STAGES, 'plan', 'checks', 'config', '.'],
	archive: [...SHARED, ...STAGES, 'plan', 'batch', '.'],
	terminal: [],
	timeframe: ['templates'],
	export: ['document', 'diagnostics', 'timeframe', 'plan', 'archive'],
	diff: ['document', 'wording', 'plan'],
	compile: [...SHARED, 'outline', 'timeframe', 'plan', 'archive'],
	commands: [
		...[...SHARED, ...STAGES, 'plan', 'checks', 'config', 'reporters', 'writers', 'verify', 'batch', 'archive'],
		...['export', 'diff', 'compile', 'render', 'view', 'terminal', '.'],
	],
	'.': [...SHARED, ...STAGES, 'plan', 'checks', 'archive', 'export', 'diff', 'compile', 'commands'],
};
/** Types cost nothing at run time: those of the plan are for all, a writer knows what it writes. */
const MAY_NAME: Record<string, string[]> = { writers: ['outline'], clean: ['plan'], map: ['plan'], outline: ['plan'] };

interface Import {
	from: string;
	to: string;
	/** Folder of either, `.` for the top. */
	fromFolder: string;
	toFolder: string;
	typeOnly: boolean;
}

function imports(): Import[] {
	return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.flatMap((name) =>
			[...statements(readFileSync(join(SRC, name), 'utf8'))].map(({ path, typeOnly }) => {
				const to = relative(SRC, resolve(SRC, dirname(name), path)).replace(/\.js$/u, '.ts');
				return { from: name, to, fromFolder: folderOf(name), toFolder: folderOf(to), typeOnly };
			}),
		);
}

function* statements(code: string): Generator<{ path: string; typeOnly: boolean }> {
	for (const [, what = '', path] of code.matchAll(/^(?:import|export) ([^;'"]*?)from '(\.[^']*)'/gmu)) {
		const names = /\{([^}]*)\}/u
			.exec(what)?.[1]
			?.split(',')
			.filter((name) => name.trim() !== '');
		yield {
			path: path!,
			typeOnly: what.startsWith('type') || (names?.every((name) => name.trim().startsWith('type ')) ?? false),
		};
	}
	for (const [, path] of code.matchAll(/\bimport\('(\.[^']*)'\)/gu)) yield { path: path!, typeOnly: false };
}

function folderOf(name: string): string {
	return name.includes('/') ? name.slice(0, name.indexOf('/')) : '.';
}

describe('the folders of src', () => {
	const all = imports().filter(({ to }) => !to.startsWith('..'));

	it('are all in the table', () => {
		const folders = new Set(all.map(({ fromFolder }) => fromFolder));
		expect([...folders].filter((folder) => !(folder in MAY_LOAD))).toEqual([]);
	});

	it('load nothing to their right', () => {
		const wrong = all.filter(({ fromFolder, toFolder, typeOnly }) => {
			if (fromFolder === toFolder || MAY_LOAD[fromFolder]?.includes(toFolder)) return false;
			return !(typeOnly && (MAY_NAME[fromFolder]?.includes(toFolder) ?? false));
		});
		expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
	});

	it('load zod only where a plan is validated or its schema is asked for', () => {
		const loaders = all.filter(({ to, typeOnly }) => to === 'plan/schema.ts' && !typeOnly).map(({ from }) => from);
		expect(loaders.sort()).toEqual(['index.ts', 'plan/json-schema.ts', 'plan/validate.ts']);
	});
});

it('only the command line prints, reads the environment or ends the process', () => {
	const users = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts') && !/^(?:commands|batch)\/|^cli\.ts$/u.test(name))
		.filter((name) => /\bconsole\.|\bprocess\.(?:exit|std|env|argv|on)/u.test(readFileSync(join(SRC, name), 'utf8')));
	expect(users).toEqual([]);
});

describe('what a command loads', () => {
	beforeAll(ensureBundle);

	const html = /mammoth/u;
	const pdf = /pdf-parse|pdfjs-dist|src\/formats\/pdf\//u;
	const docx = /src\/formats\/docx\//u;
	const markdown = /src\/formats\/markdown\//u;

	it('--version: nothing but bin/ctap.js', async () => {
		expect(await scriptsOf(['--version'])).toEqual(['bin/ctap.js']);
	});

	it('--help: no more than it takes to describe the commands', async () => {
		const scripts = await scriptsOf(['--help']);
		const own =
			/^(?:bin|src\/(?:cli|commands|diagnostics|document)|src\/(?:formats|source)\/[a-z]+\.ts|node_modules\/(?:commander|picocolors))\b/u;
		expect(scripts.filter((script) => !own.test(script))).toEqual([]);
	});

	it.each([
		['schema', ['schema'], [], [html, pdf, docx, markdown]],
		['parse, Markdown', ['parse', 'plan.md'], [markdown], [html, pdf, docx]],
		['parse, Word', ['parse', 'plan.docx'], [docx], [html, pdf, markdown]],
	])('%s: no reader of another format', async (_, args, wanted, unwanted) => {
		const scripts = await scriptsOf(args);
		expect(wanted.filter((pattern) => !scripts.some((script) => pattern.test(script)))).toEqual([]);
		expect(scripts.filter((script) => unwanted.some((pattern) => pattern.test(script)))).toEqual([]);
	});
});

/** The scripts that a run loads, by V8's coverage, and of the bundle its modules: paths below the project's folder. */
async function scriptsOf(args: string[]): Promise<string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'ctap-load-'));
	try {
		writeFileSync(join(folder, 'plan.md'), '# Plan\n');
		writeFileSync(join(folder, 'plan.docx'), wordFile('<w:p><w:r><w:t>Plan</w:t></w:r></w:p>'));
		const coverage = join(folder, 'coverage');
		const { code } = await ctap(args, { cwd: folder, env: { NODE_V8_COVERAGE: coverage } });
		expect(code).toBe(0);
		const reports = readdirSync(coverage).map((name) => JSON.parse(readFileSync(join(coverage, name), 'utf8')));
		const scripts: Coverage[] = reports.flatMap(({ result }) => result);
		return scripts.filter(({ url }) => url.startsWith('file:')).flatMap(partsOf);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

interface Coverage {
	url: string;
	functions: { functionName: string; ranges: { count: number }[] }[];
}

/** The bundler names the function that starts a module by the module's path. */
function partsOf({ url, functions }: Coverage): string[] {
	const path = relative(ROOT, fileURLToPath(url));
	if (path !== join('dist', 'cli.cjs')) return [path];
	const started = functions.filter(({ ranges }) => ranges[0]!.count > 0).map(({ functionName }) => functionName);
	return ['src/cli.ts', ...started.filter((name) => /^(?:src|node_modules)\//u.test(name))];
}
