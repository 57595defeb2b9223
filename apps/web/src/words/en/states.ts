/** The words of what is not there, not yet there, or went wrong. */
export const stateWords = {
  loading: 'Reading …',
  tryAgain: 'Try again',
  unreached: 'The server does not answer.',
  unreachedHelp: 'It may have been stopped, or the network is away. It is asked again by itself.',
  signIn: 'Sign in to read this.',
  signInHelp: 'Your session has ended, or this ledger is open to its users alone.',
  forbidden: 'Your role does not allow this.',
  forbiddenHelp: 'Readers read; analysts decide and add; admins look after users. Ask an admin.',
  gone: 'There is nothing of that name.',
  goneHelp: 'It may have been merged with another or taken away, or the address is mistyped.',
  unfit: 'The server cannot take it as it is.',
  inTheWay: 'Something that is there already is in the way.',
  tooLarge: 'That is too large.',
  tooLargeHelp: 'The server takes no more at once. Hand it over in parts.',
  tooMuch: 'Too much at once.',
  tooMuchHelp: 'The server asks to wait a little before the next request.',
  notYet: 'The ledger is being read.',
  notYetHelp:
    'This is done after every start and takes seconds to minutes. The page comes by itself.',
  broken: 'The server could not answer this.',
  brokenHelp: 'Nothing was changed. If it comes back, the server’s log says why.',
}
