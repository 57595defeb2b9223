export const partWords = {}
