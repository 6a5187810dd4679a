// Keeps the byte code of the command line beside its bundle: of what reading the plans of fixtures/ compiles.
const { mkdtempSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { BYTE_CODE, runBundle } = require('./bundle.js');

const PLANS = ['input.md', 'input.docx'].map((name) => join(__dirname, '..', 'fixtures', 'plans', 'messy', name));

const folder = mkdtempSync(join(tmpdir(), 'ctap-build-'));
process.argv.splice(2, process.argv.length, 'parse', '--quiet', '-o', join(folder, 'plans.json'), ...PLANS);
const script = runBundle();
process.on('exit', () => {
	rmSync(folder, { recursive: true });
	// Renamed when whole: a command may start at any time.
	writeFileSync(`${BYTE_CODE}.part`, script.createCachedData());
	renameSync(`${BYTE_CODE}.part`, BYTE_CODE);
});
