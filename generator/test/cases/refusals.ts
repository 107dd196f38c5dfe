/** What each program in `refused/` must be refused with, by a part of the message. */
export const refusals: Readonly<Record<string, RegExp>> = {
  'refused/compared-types': /string|integer|never|compar/i,
  'refused/helper-map-with-omitted-fields-as-yaml': /the helper more omits empty maps and lists/,
  'refused/helper-of-a-map-that-is-omitted-when-empty': /the helper only returns an object that may be empty/,
  'refused/helper-that-omits-a-composed-argument': /p0\.ts:6:88 this helper omits its parameter more where it is empty/,
  'refused/helper-that-omits-an-item-of-an-argument': /omits its parameter all where it is empty/,
  'refused/loop-over-a-map-with-a-list-of-values': /this map can't be looped over/,
  'refused/loose-equality': /===/,
  'refused/native-sort': /sort/,
  'refused/optional-in-text': /\?\?|absent|optional/,
  'refused/parameter-with-lists-written-whole': /writes its parameter o whole/,
  'refused/push-in-a-callback': /push|effect|expression/,
  'refused/random-values-of-a-loop-used-twice': /a list with random values or times can be used only once/,
  'refused/version-of-any-text': /`semverCompare` doesn't support this value/,
  'refused/while': /this loop's end/,
}
