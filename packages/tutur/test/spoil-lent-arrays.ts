// Runs before every test file: whoever keeps an array that was lent for one text reads nonsense at once.
import { spoilReturnedArrays } from '../src/text/number-arrays.ts'
import { spoiledByte } from './spoiled-byte.ts'

spoilReturnedArrays(spoiledByte)
