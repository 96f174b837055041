import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";

export default defineConfig({
  site: "https://unionstate.github.io",
  base: "/dataset",
  trailingSlash: "always",
  integrations: [sitemap()],
  // A page has no style sheet or script of its own within it: the Content-Security-Policy forbids them.
  build: { inlineStylesheets: "never", assets: "assets" },
  vite: {
    build: { assetsInlineLimit: 0 },
    // The dataset is loaded as the users of its package load it, and not compiled again.
    ssr: {
      external: ["@unionstate/briefing", "@unionstate/briefing/files", "@unionstate/dataset", "@unionstate/schema"],
    },
  },
  devToolbar: { enabled: false },
});
