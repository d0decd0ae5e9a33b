/**
 * The page of the desk: a program draws all of it.
 * @param shapes of the verdicts, as HTML
 */
export function writeDeskPage(language: string, shapes: string): string {
  return `<!doctype html>
<html lang="${language}" data-scripts>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="same-origin" />
    <title>Yinju</title>
    <link rel="stylesheet" href="/src/styles/site.css" />
    <link rel="stylesheet" href="/src/styles/desk.css" />
    <link rel="stylesheet" href="/src/styles/desk-form.css" />
    <script type="module" src="/src/client/desk/desk.client.ts"></script>
  </head>
  <body class="desk">${shapes}</body>
</html>
`;
}
