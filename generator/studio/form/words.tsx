/** A name that may break before its capitals, dots and hyphens. */
export const Name = ({ text }: { text: string }) => (
  <>
    {text.split(/(?<=[a-z\d])(?=[A-Z])|(?=[./-])/).map((part, index) => (
      <span key={index}>
        {index > 0 && <wbr />}
        {part}
      </span>
    ))}
  </>
)

/** Documentation, in which what stands between backticks is code. */
export const Docs = ({ text }: { text: string }) => (
  <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>
)
