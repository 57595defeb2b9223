import type { ServerContext } from '../http/server-env.ts'

/**
 * An answer that flows: pieces are asked for as the reader takes them. What goes wrong before the first piece is answered as a
 * problem; what goes wrong later breaks the answer off, so that nobody takes a part for the whole.
 */
export async function streamed(
  context: ServerContext,
  pieces: AsyncGenerator<string>,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const first = await pieces.next()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (first.done !== true && first.value !== '') controller.enqueue(encoder.encode(first.value))
    },
    pull: async (controller) => {
      // A piece without characters would not be asked for again.
      for (;;) {
        const { done, value } = await pieces.next()
        if (done === true) return controller.close()
        if (value === '') continue
        return controller.enqueue(encoder.encode(value))
      }
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
  return context.body(body, 200, headers)
}
