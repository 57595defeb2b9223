import type { ComponentChildren } from 'preact'

/** One part with its name. */
export function Shown(props: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="section first">
      <header>
        <h2>{props.title}</h2>
      </header>
      {props.children}
    </section>
  )
}
