/** With what lent memory is filled while tests run, once it is given back: no number that a text comes to has it in all bytes. */
export const spoiledByte = 0xa5
