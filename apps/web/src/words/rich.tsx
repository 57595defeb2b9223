/** Words in which what stands between asterisks is stressed: `*3* origins`. Only for words of the interface. */
export function Rich({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('*').map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))}
    </>
  )
}
