import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ensureBundle, ROOT } from '../cli/bundle.js';
import { ctap, scratch } from '../cli/run.js';

const PLAN = '# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Atlantis\n\nCALENDAR YEAR: 2012\n';
const { folder, remove } = scratch();

beforeAll(async () => {
	await ensureBundle();
	writeFileSync(join(folder, 'a plan.md'), PLAN);
});
afterAll(remove);

describe('action.yml', () => {
	interface Step {
		run: string;
		env?: Record<string, string>;
	}
	const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
		inputs: Record<string, { description: string; default: string }>;
		runs: { using: string; steps: Step[] };
	};
	const [, step] = action.runs.steps;

	/** Runs the action's step as a runner does; what installs ctap is left out. */
	const run = (inputs: Record<string, string>) => {
		const env = Object.fromEntries(
			Object.entries(step!.env!).map(([name, value]) => {
				const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/u.exec(value)![1]!;
				return [name, inputs[input] ?? action.inputs[input]!.default];
			}),
		);
		return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step!.run], {
			cwd: folder,
			encoding: 'utf8',
			env: { PATH: process.env.PATH, GITHUB_ACTION_PATH: ROOT, GITHUB_ACTIONS: 'true', ...env },
		});
	};

	it('is a composite action that takes every input from the environment, where no shell reads it', () => {
		expect(action.runs.using).toBe('composite');
		for (const { run: script } of action.runs.steps) expect(script).not.toContain('${{');
		const used = Object.values(step!.env!).map((value) => /inputs\.([a-z-]+)/u.exec(value)![1]);
		expect(used.sort()).toEqual(Object.keys(action.inputs).sort());
	});

	it('annotates the files and fails where a message is an error', () => {
		const { status, stdout } = run({});
		expect(stdout).toContain('::error file=a plan.md,line=3');
		expect(status).toBe(1);
	});

	it('hands its inputs on', () => {
		const rules = 'unknown-economy=off\nmissing-section=off\n';
		expect(run({ files: 'a plan.md\n', rules }).status).toBe(0);
		expect(run({ files: 'a plan.md', rules, 'max-warnings': '0' }).status).toBe(1);
		expect(run({ files: '$(touch pwned).md' }).stdout).toContain('$(touch pwned).md');
		run({ sarif: 'out.sarif', comment: 'comment.md' });
		expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).runs[0].results.length).toBeGreaterThan(0);
		expect(readFileSync(join(folder, 'comment.md'), 'utf8')).toContain('unknown-economy');
	});
});

describe('.pre-commit-hooks.yaml', () => {
	const [hook] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as Record<string, string>[];

	it('takes plans and leaves readmes', () => {
		const takes = (file: string): boolean =>
			new RegExp(hook!.files!).test(file) && !new RegExp(hook!.exclude!).test(file);
		expect(['plans/chile.docx', 'chile.pdf', 'chile.md'].every(takes)).toBe(true);
		expect(['README.md', 'docs/CHANGELOG.md', 'src/index.ts'].some(takes)).toBe(false);
	});

	it('runs a command that ctap has, with the files behind it', async () => {
		const [program, ...args] = hook!.entry!.split(' ');
		expect(program).toBe('ctap');
		const { code, stdout } = await ctap([...args, 'a plan.md'], { cwd: folder });
		expect(stdout).toContain('a plan.md:3:10: error unknown-economy');
		expect(code).toBe(1);
	});
});
