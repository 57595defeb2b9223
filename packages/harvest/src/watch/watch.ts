/**
 * Feeds that are asked again and again. It stands apart, since it brings the network with it, which a file does not need.
 *
 * @module
 */
export type { FeedHealth, WatchState } from './feed-memory.ts'
export type { WatchedFeed } from './visit-feed.ts'
export { feedHealth, type Watched, type WatchOptions, watchFeeds } from './watch-feeds.ts'
