import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ensureBundle, ROOT } from '../cli/bundle.js';
import { ctap, scratch } from '../cli/run.js';
import { plan, treeOf, writeArchive } from './archive.js';

const { folder, remove } = scratch();
const page = readFileSync(join(ROOT, 'docs/scaling.md'), 'utf8');
const block = (language: string) => new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'mu').exec(page)![1]!;
const hasParallel = String(spawnSync('parallel', ['--version']).stdout).startsWith('GNU parallel');
const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };

beforeAll(async () => {
	await ensureBundle();
	const names = Array.from({ length: 6 }, (_, i) => `${i % 2}/plan-${i}.md`);
	writeArchive(join(folder, 'archive'), Object.fromEntries(names.map((name) => [name, plan(name)])));
	writeFileSync(join(folder, 'ctap'), `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin/ctap.js')}" "$@"\n`);
	chmodSync(join(folder, 'ctap'), 0o755);
	await ctap(['batch', 'archive', '-o', 'whole', '-q'], { cwd: folder });
});
afterAll(remove);

describe('docs/scaling.md', () => {
	it.skipIf(!hasParallel)('the recipe for GNU parallel gives what one batch gives (needs GNU parallel)', () => {
		execFileSync('sh', ['-ec', block('bash').replaceAll('16', '3')], { cwd: folder, env });
		expect(treeOf(join(folder, 'plans'))).toEqual(treeOf(join(folder, 'whole')));
	});

	it('the command of the Kubernetes Job gives what one batch gives', async () => {
		const { spec } = parse(block('yaml'));
		expect(spec.completionMode).toBe('Indexed');
		expect(spec.completions).toBe(16);
		const [container] = spec.template.spec.containers;
		const script: string = container.command[2];
		const work = join(folder, 'pods');
		mkdirSync(work);
		const local = script.replaceAll('/archive', '../archive').replaceAll('/plans/', './').replaceAll('/16', '/3');
		for (const index of ['0', '1', '2']) {
			execFileSync('sh', ['-c', local], { cwd: work, env: { ...env, JOB_COMPLETION_INDEX: index }, stdio: 'ignore' });
		}
		const parts = [1, 2, 3].map((shard) => `parts/${shard}`);
		expect(await ctap(['merge', ...parts, '-o', 'plans'], { cwd: work })).toMatchObject({ code: 0 });
		expect(treeOf(join(work, 'plans'))).toEqual(treeOf(join(folder, 'whole')));
	});
});
