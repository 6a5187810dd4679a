import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where systems keep Chromium and its kin; CHROME_PATH goes before. */
const PATHS = [
	process.env.CHROME_PATH,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const path = PATHS.find((one) => one !== undefined && one !== '' && existsSync(one));
export const hasChromium = path !== undefined;
/** The end of a test's name, where it is skipped. */
export const CHROMIUM_MISSING = hasChromium ? '' : ' (skipped: there is no Chromium)';

/** Starts the system's Chromium. Within a container it has no sandbox of its own. */
export function launchChromium(): Promise<Browser> {
	return chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });
}
