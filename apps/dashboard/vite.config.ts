import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/**
 * Kit's announcer of pages (for screen readers, where scripts run) is hidden by a style attribute, for which the policy
 * would need a hole. The same lines stand in base.css.
 */
const announcerWithoutStyle: Plugin = {
  name: 'announcer-without-style',
  enforce: 'pre',
  transform(code, id) {
    if (!id.split('?')[0]?.endsWith('/runtime/components/root.svelte')) return null;
    const without = code.replace(/(id="svelte-announcer"[^>]*?)\s+style="[^"]*"/, '$1');
    if (without === code)
      throw new Error('the announcer of pages has no style any more: take this plugin out');
    return without;
  },
};

export default defineConfig({
  plugins: [
    announcerWithoutStyle,
    sveltekit({
      adapter: adapter(),
      // The port is chosen at start and the server speaks http on loopback, so the origin is compared in hooks.server.ts.
      csrf: { trustedOrigins: ['*'] },
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'require-trusted-types-for': ['script'],
          'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url'],
        },
      },
    }),
  ],
  // Everything comes as a file of our own: an inlined data: address would need a hole in the policy.
  build: { assetsInlineLimit: 0 },
});
