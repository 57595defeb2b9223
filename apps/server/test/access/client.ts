/** A browser that keeps the cookies of one server, as far as these tests need one. */
export class Client {
  readonly address: string
  readonly cookies = new Map<string, string>()
  /** `Set-Cookie` of the last answer. */
  setCookies: readonly string[] = []

  constructor(address: string) {
    this.address = address
  }

  /** Asks, and does not follow to where the answer leads. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await fetch(new URL(path, this.address), {
      redirect: 'manual',
      ...init,
      headers,
    })
    this.setCookies = answer.headers.getSetCookie()
    for (const cookie of this.setCookies) this.#keep(cookie)
    return answer
  }

  /** Sends JSON, as a page of ours does. `what`: `POST /api/v1/session`. */
  async send(what: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const [method = '', path = ''] = what.split(' ')
    return await this.ask(path, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: this.address, ...headers },
    })
  }

  async me(): Promise<{
    name: string | null
    role: string | null
    by: string
    csrf: string | null
    ways: string[]
  }> {
    return (await (await this.ask('/api/v1/me')).json()) as Awaited<ReturnType<Client['me']>>
  }

  /** What a page sends along with every change. */
  async forgeryHeader(): Promise<Record<string, string>> {
    return { 'x-tutur-csrf': (await this.me()).csrf ?? '' }
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ')
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    if (attributes.includes('Max-Age=0')) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}
