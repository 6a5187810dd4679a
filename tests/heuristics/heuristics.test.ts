import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../src/clean/index.js';
import { ROOT } from '../cli/bundle.js';
import { RULES } from './rules.js';
import { stagesOf } from './stages.js';

const page = readFileSync(join(ROOT, 'docs/rules-of-recognition.md'), 'utf8');
const rows = [...page.matchAll(/^\| ([^|]+) \| `([^`]+)` \|/gmu)].map(([, name, file]) => `${name}: ${file}`);

describe('docs/rules-of-recognition.md', () => {
	it('lists the rules that are counted, each with its file', () => {
		expect(rows).toEqual(RULES.map(({ name, file }) => `${name}: src/${file}`));
	});

	it('names files that are there', () => {
		const paths = [...page.matchAll(/`((?:src|tests)\/[\w./-]+)`/gu)].map(([, path]) => path!);
		expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
	});

	it('lists all cleaning steps', () => {
		const names = RULES.filter(({ file }) => file.startsWith('clean/')).map(({ name }) => name);
		expect(names.sort()).toEqual(STEPS.map(([name]) => name).sort());
	});
});

it('counts which rules fire in a plan', async () => {
	const plan = [
		'# 2014 APEC COUNTER-TERRORISM ACTION PLAN',
		'ECONOMY: Chile',
		'# A.1 Protect Cargo',
		'## MEASURES UNDERTAKEN SINCE LAST UPDATE',
		'(Customs Service)',
		'• The port has bought\ntwo scanners.',
		'## FURTHER MEASURES PLANNED',
		'N/A',
		'Page 2 of 3',
		'# Annex 1: Ports',
		'Arica and Iquique.',
	].join('\n\n');
	const stages = await stagesOf(Buffer.from(plan), 'plan.md');
	const fired = RULES.filter(({ count }) => count(stages) > 0).map(({ name }) => name);
	expect(fired).toEqual([
		'furniture',
		'list marks',
		'number of a section',
		'head of an annex',
		'agency line',
		'placeholder',
	]);
});
