import { expect, it } from 'vitest';
import { defaultFormat, REPORTERS } from '../../src/reporters/index.js';
import { OPTIONS, report } from './report.js';

it('pretty: grouped by file, the line with a caret, a summary', async () => {
	expect(REPORTERS.pretty(await report(), OPTIONS)).toMatchInlineSnapshot(`
		"plans/plan, v1.md
		  warning  The plan lacks the line 'Objective:'  missing-objective
		  warning  The title says 2012, the calendar year is 2014; expected 2014  title-year-mismatch
		    at 1:3
		    | # 2012 APEC COUNTER-TERRORISM ACTION PLAN
		    |   ^^^^
		  error  'ana.soto@customs' in A.1 is no e-mail address: its domain has no ending such as '.cl'  invalid-email
		    at 11:50
		    | Telephone Number: +56 2 2675 1234 Email Address: ana.soto@customs
		    |                                                  ^^^^^^^^^^^^^^^^
		  warning  '… port authorities, ship owners and insurers, attended and' stops in the middle of a sentence  truncated-sentence
		    at 15:125
		    | …economies, among them customs officers, port authorities, ship owners and insurers, attended and
		    |                                                                            ^^^^^^^^^^^^^^^^^^^^^^
		  info  'NXCT' is never spelt out  undefined-acronym
		    at 16:63
		    | - <b>Seals</b> & 100% of "locks" were bought with the help of NXCT | partners
		    |                                                               ^^^^

		plans/plan.docx
		  warning  A.3 names nobody to contact  missing-objective
		    at paragraph 40, below A.3 Protect International Aviation

		plans/broken.pdf
		  error  This is no PDF.  not-a-pdf

		✖ 1 unreadable file, 1 error, 4 warnings, 1 note in 4 files
		  2 more are known to the baseline
		  1 entry of the baseline no longer occur; --update-baseline takes them out
		"
	`);
});

it('compact: a message a line', async () => {
	expect(REPORTERS.compact(await report(), OPTIONS)).toMatchInlineSnapshot(`
		"plans/plan, v1.md: warning missing-objective The plan lacks the line 'Objective:'
		plans/plan, v1.md:1:3: warning title-year-mismatch The title says 2012, the calendar year is 2014; expected 2014
		plans/plan, v1.md:11:50: error invalid-email 'ana.soto@customs' in A.1 is no e-mail address: its domain has no ending such as '.cl'
		plans/plan, v1.md:15:125: warning truncated-sentence '… port authorities, ship owners and insurers, attended and' stops in the middle of a sentence
		plans/plan, v1.md:16:63: info undefined-acronym 'NXCT' is never spelt out
		plans/plan.docx:paragraph 40, below A.3 Protect International Aviation: warning missing-objective A.3 names nobody to contact
		plans/broken.pdf: error not-a-pdf This is no PDF.
		"
	`);
});

it('github: workflow commands', async () => {
	expect(REPORTERS.github(await report(), OPTIONS)).toMatchInlineSnapshot(`
		"::warning file=plans/plan%2C v1.md,line=1,col=1,title=missing-objective::The plan lacks the line 'Objective:'
		::warning file=plans/plan%2C v1.md,line=1,col=3,endColumn=7,title=title-year-mismatch::The title says 2012, the calendar year is 2014; expected 2014
		::error file=plans/plan%2C v1.md,line=11,col=50,endColumn=66,title=invalid-email::'ana.soto@customs' in A.1 is no e-mail address: its domain has no ending such as '.cl'
		::warning file=plans/plan%2C v1.md,line=15,col=125,endColumn=147,title=truncated-sentence::'… port authorities, ship owners and insurers, attended and' stops in the middle of a sentence
		::notice file=plans/plan%2C v1.md,line=16,col=63,endColumn=67,title=undefined-acronym::'NXCT' is never spelt out
		::warning file=plans/plan.docx,line=1,col=1,title=missing-objective::A.3 names nobody to contact (paragraph 40, below A.3 Protect International Aviation)
		::error file=plans/broken.pdf,title=not-a-pdf::This is no PDF.
		1 unreadable file, 1 error, 4 warnings, 1 note in 4 files
		"
	`);
});

it('markdown: a table a file', async () => {
	expect(REPORTERS.markdown(await report(), OPTIONS)).toMatchInlineSnapshot(`
		"**ctap check:** 1 unreadable file, 1 error, 4 warnings, 1 note in 4 files

		### plans/plan, v1.md

		| | Where | What | Rule |
		| --- | --- | --- | --- |
		| ⚠️ |  | The plan lacks the line 'Objective:' | \`missing-objective\` |
		| ⚠️ | 1:3 | The title says 2012, the calendar year is 2014; expected 2014 | \`title-year-mismatch\` |
		| ❌ | 11:50 | 'ana.soto&#64;customs' in A.1 is no e-mail address: its domain has no ending such as '.cl' | \`invalid-email\` |
		| ⚠️ | 15:125 | '… port authorities, ship owners and insurers, attended and' stops in the middle of a sentence | \`truncated-sentence\` |
		| ℹ️ | 16:63 | 'NXCT' is never spelt out | \`undefined-acronym\` |

		### plans/plan.docx

		| | Where | What | Rule |
		| --- | --- | --- | --- |
		| ⚠️ | paragraph 40, below A.3 Protect International Aviation | A.3 names nobody to contact | \`missing-objective\` |

		### plans/broken.pdf

		❌ This is no PDF. \`not-a-pdf\`

		2 more are known to the baseline.
		"
	`);
});

it('junit: a suite a file, errors fail', async () => {
	expect(REPORTERS.junit(await report(), OPTIONS)).toMatchInlineSnapshot(`
		"<?xml version="1.0" encoding="UTF-8"?>
		<testsuites name="ctap check" tests="8" failures="1" errors="1">
		  <testsuite name="plans/plan, v1.md" tests="5" failures="1" errors="0">
		    <testcase name="missing-objective" classname="plans/plan, v1.md"><system-out>warning: The plan lacks the line 'Objective:'</system-out></testcase>
		    <testcase name="title-year-mismatch (1:3)" classname="plans/plan, v1.md"><system-out>warning: The title says 2012, the calendar year is 2014; expected 2014&#10;1:3</system-out></testcase>
		    <testcase name="invalid-email (11:50)" classname="plans/plan, v1.md"><failure message="'ana.soto@customs' in A.1 is no e-mail address: its domain has no ending such as '.cl'" type="invalid-email">'ana.soto@customs' in A.1 is no e-mail address: its domain has no ending such as '.cl'&#10;11:50</failure></testcase>
		    <testcase name="truncated-sentence (15:125)" classname="plans/plan, v1.md"><system-out>warning: '… port authorities, ship owners and insurers, attended and' stops in the middle of a sentence&#10;15:125</system-out></testcase>
		    <testcase name="undefined-acronym (16:63)" classname="plans/plan, v1.md"><system-out>info: 'NXCT' is never spelt out&#10;16:63</system-out></testcase>
		  </testsuite>
		  <testsuite name="plans/plan.docx" tests="1" failures="0" errors="0">
		    <testcase name="missing-objective (paragraph 40, below A.3 Protect International Aviation)" classname="plans/plan.docx"><system-out>warning: A.3 names nobody to contact&#10;paragraph 40, below A.3 Protect International Aviation</system-out></testcase>
		  </testsuite>
		  <testsuite name="plans/clean.pdf" tests="1" failures="0" errors="0">
		    <testcase name="no problems" classname="plans/clean.pdf"/>
		  </testsuite>
		  <testsuite name="plans/broken.pdf" tests="1" failures="0" errors="1">
		    <testcase name="not-a-pdf" classname="plans/broken.pdf"><error message="This is no PDF." type="not-a-pdf"/></testcase>
		  </testsuite>
		</testsuites>
		"
	`);
});

it('gitlab: code quality', async () => {
	const issues = JSON.parse(REPORTERS.gitlab(await report(), OPTIONS));
	expect(issues.map((issue: { fingerprint: string }) => issue.fingerprint.length)).toEqual(issues.map(() => 32));
	expect(new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).size).toBe(issues.length);
	expect(issues.map(({ fingerprint: _, ...issue }: { fingerprint: string }) => issue)).toMatchInlineSnapshot(`
		[
		  {
		    "check_name": "missing-objective",
		    "description": "The plan lacks the line 'Objective:'",
		    "location": {
		      "lines": {
		        "begin": 1,
		      },
		      "path": "plans/plan, v1.md",
		    },
		    "severity": "minor",
		  },
		  {
		    "check_name": "title-year-mismatch",
		    "description": "The title says 2012, the calendar year is 2014; expected 2014",
		    "location": {
		      "lines": {
		        "begin": 1,
		      },
		      "path": "plans/plan, v1.md",
		    },
		    "severity": "minor",
		  },
		  {
		    "check_name": "invalid-email",
		    "description": "'ana.soto@customs' in A.1 is no e-mail address: its domain has no ending such as '.cl'",
		    "location": {
		      "lines": {
		        "begin": 11,
		      },
		      "path": "plans/plan, v1.md",
		    },
		    "severity": "major",
		  },
		  {
		    "check_name": "truncated-sentence",
		    "description": "'… port authorities, ship owners and insurers, attended and' stops in the middle of a sentence",
		    "location": {
		      "lines": {
		        "begin": 15,
		      },
		      "path": "plans/plan, v1.md",
		    },
		    "severity": "minor",
		  },
		  {
		    "check_name": "undefined-acronym",
		    "description": "'NXCT' is never spelt out",
		    "location": {
		      "lines": {
		        "begin": 16,
		      },
		      "path": "plans/plan, v1.md",
		    },
		    "severity": "info",
		  },
		  {
		    "check_name": "missing-objective",
		    "description": "A.3 names nobody to contact (paragraph 40, below A.3 Protect International Aviation)",
		    "location": {
		      "lines": {
		        "begin": 1,
		      },
		      "path": "plans/plan.docx",
		    },
		    "severity": "minor",
		  },
		  {
		    "check_name": "not-a-pdf",
		    "description": "This is no PDF.",
		    "location": {
		      "lines": {
		        "begin": 1,
		      },
		      "path": "plans/broken.pdf",
		    },
		    "severity": "blocker",
		  },
		]
	`);
});

it('json: the messages with the fields of VFileMessage', async () => {
	const { counts, baseline, files } = JSON.parse(REPORTERS.json(await report(), OPTIONS));
	expect({ counts, baseline }).toEqual({
		counts: { error: 1, warning: 4, info: 1, unread: 1 },
		baseline: { known: 2, gone: 1 },
	});
	expect(
		files[0].messages.find(({ ruleId }: { ruleId: string }) => ruleId === 'title-year-mismatch'),
	).toMatchInlineSnapshot(`
		{
		  "actual": "2012",
		  "expected": [
		    "2014",
		  ],
		  "fatal": false,
		  "place": {
		    "column": 3,
		    "endColumn": 7,
		    "line": 1,
		    "lineText": "# 2012 APEC COUNTER-TERRORISM ACTION PLAN",
		  },
		  "reason": "The title says 2012, the calendar year is 2014; expected 2014",
		  "ruleId": "title-year-mismatch",
		  "severity": "warning",
		  "source": "ctap",
		  "url": "docs/rules/title-year-mismatch.md",
		}
	`);
	expect(files[3].error).toEqual({ code: 'not-a-pdf', message: 'This is no PDF.' });
});

it.each([
	[{ GITHUB_ACTIONS: 'true' }, true, 'github'],
	[{}, true, 'pretty'],
	[{}, false, 'compact'],
] as const)('the format for %j, terminal: %s, is %s', (env, isTerminal, format) => {
	expect(defaultFormat(env, isTerminal)).toBe(format);
});

it('colours only where they are asked for', async () => {
	expect(REPORTERS.pretty(await report(), { ...OPTIONS, color: true })).toContain('\u001B[');
});

it('what a file holds cannot steer the terminal, nor GitHub', async () => {
	const hostile = await report();
	hostile.files[0]!.messages[0]!.reason = 'a\u001B[31mb\n::error::c\u202E';
	for (const name of ['pretty', 'compact', 'github', 'markdown'] as const) {
		const text = REPORTERS[name](hostile, OPTIONS);
		expect(text).not.toMatch(/[\u001B\u202E]/u);
		expect(text).not.toMatch(/^::error::c/mu);
	}
});
