import { expect, test } from 'vitest';
import { findEconomy } from '../../src/map/economy.js';

test.each([
	['Republic of Korea', 'KOR', 'KR'],
	['ROK', 'KOR', 'KR'],
	['REPUBLIC OF KOREA (ROK)', 'KOR', 'KR'],
	['Chinese Taipei', 'TWN', 'TW'],
	['Hong Kong, China', 'HKG', 'HK'],
	['Viet Nam', 'VNM', 'VN'],
	['Việt Nam', 'VNM', 'VN'],
	['VIETNAM', 'VNM', 'VN'],
	['People’s Republic of China', 'CHN', 'CN'],
	['The United States of America', 'USA', 'US'],
	['U.S.A.', 'USA', 'US'],
	['Russian Federation', 'RUS', 'RU'],
	['Brunei Darussalam', 'BRN', 'BN'],
	['Papua New Guinea', 'PNG', 'PG'],
	['México', 'MEX', 'MX'],
	['the Philippines', 'PHL', 'PH'],
	['Norway', 'NOR', 'NO'],
	['PER', 'PER', 'PE'],
])('%s → %s', (name, code, region) => {
	expect(findEconomy(name)).toEqual({ code, region });
});

test('a name of no economy', () => {
	expect(findEconomy('Atlantis')).toBeNull();
	expect(findEconomy('')).toBeNull();
});
