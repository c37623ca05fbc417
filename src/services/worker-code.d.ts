/** The bundled worker as text; made by the build, and by the test server in its own way. */
declare module '*?worker&inline&code' {
  export const code: string;
}
