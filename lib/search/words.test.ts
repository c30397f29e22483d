import { expect, test } from 'vitest'
import { excerptOf, runsOf, termsOf, unitsOf, wordsWith } from './words'

test('the name of a cmdlet is found whole, by its parts, and by the words in it', () => {
  expect(termsOf('Set-CsTenantFederationConfiguration')).toEqual(
    expect.arrayContaining([
      'setcstenantfederationconfiguration',
      'set',
      'cstenantfederationconfiguration',
      'tenant',
      'federation',
      'configuration',
    ]),
  )
  expect(termsOf('-OAuth2ClientProfileEnabled')).toEqual(
    expect.arrayContaining(['oauth2clientprofileenabled', 'client', 'profile', 'enabled']),
  )
})

test('spellings of either side of the Atlantic, plurals and accents are one word', () => {
  expect(termsOf('synchronization')).toEqual(termsOf('synchronisation'))
  expect(termsOf('license center behavior')).toEqual(termsOf('licence centre behaviour'))
  expect(termsOf('tokens')).toEqual(termsOf('token'))
  expect(termsOf('naïve')).toEqual(['naive'])
  // No plurals.
  expect(termsOf('DNS this analysis')).toEqual(['dns', 'analysis'])
})

test('a name of several words is one unit of a query, the longest that fits', () => {
  const units = unitsOf('hybrid modern authentication')
  expect(units).toEqual(unitsOf('HMA'))
  expect(units).toHaveLength(1)
  expect(units).not.toEqual(unitsOf('modern authentication'))
  expect(unitsOf('AD, FS')).toEqual([{ parts: ['ad'] }, { parts: ['fs'] }])
})

test('words that are written as one are looked for as one and one by one', () => {
  expect(unitsOf('get-authconfig now')).toEqual([
    { whole: 'getauthconfig', parts: ['get', 'authconfig'] },
    { parts: ['now'] },
  ])
})

test('a query has no words without meaning', () => {
  expect(unitsOf('what does the proxy do')).toEqual([{ parts: ['proxy'] }])
})

test('marked are the words that belong to the terms, and the text stays the same', () => {
  const text = 'Run Set-AuthConfig on AD FS, then the tokens: <b>token</b>.'
  const terms = new Set([...termsOf('ADFS'), 'token'])
  const runs = runsOf(text, terms)
  expect(runs.map(run => run.text).join('')).toBe(text)
  expect(runs.filter(({ isMarked }) => isMarked).map(run => run.text)).toEqual(['AD FS', 'tokens', 'token'])
  expect(runsOf('', terms)).toEqual([])
})

test('a long text is shown from where it speaks of what was asked for', () => {
  const long = `${'A sentence about nothing. '.repeat(20)}Here is the token. ${'And more. '.repeat(40)}`
  const excerpt = excerptOf(long, new Set(['token']))
  expect(excerpt).toMatch(/^Here is the token\. .* …$/)
  expect(excerpt.length).toBeLessThan(250)
  expect(excerptOf('Short, about a token.', new Set(['token']))).toBe('Short, about a token.')
  expect(excerptOf(long, new Set())).toMatch(/^A sentence .* …$/)
})

test('of a list of names those are told that were asked for', () => {
  expect(wordsWith('AllowBasicAuthMapi OAuth2ClientProfileEnabled', new Set(['mapi']))).toEqual([
    'AllowBasicAuthMapi',
  ])
})
