/**
 * Line breaks and tabs, spaces other than the usual one, control, bidirectional and zero-width characters, halves of
 * a surrogate pair and the sign for a lost character: nobody types them, and nobody sees them in a field.
 */
export const unseen =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufffd]|(?! )\p{Zs}/u

/** Why a text with such a character is refused. It never repeats the text. */
export const unseenRefusal =
  'It contains a line break or a character that cannot be seen. Type it instead of pasting it.'

/** The text without the usual spaces around it: any other space there is refused like elsewhere. */
export function trim(text: string): string {
  return text.replace(/^ +| +$/g, '')
}
