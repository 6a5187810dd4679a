import { expect, test } from 'vitest';
import { shown, widthOf } from './making.js';

test('a link annotation is a link; text that looks like one is none', async () => {
	const start = 60 + (await widthOf('Implement the '));
	const blocks = await shown([
		{ at: [60, 100], text: 'Implement the Framework, see www.example.org.' },
		{ link: [start, 92, await widthOf('Framework'), 11], to: 'https://example.org/framework' },
	]);
	expect(blocks).toEqual(['Implement the [Framework](https://example.org/framework), see www.example.org.']);
});
