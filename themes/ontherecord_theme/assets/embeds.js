// On a page of another site: has the height of each embed from our site follow its content. It listens to those frames
// that show our site, to messages that our site sent, and changes their height and nothing else.
"use strict";

(() => {
  const top = new URL("../", document.currentScript.src);
  const LEAST = 40;
  const MOST = 20000;

  const isOurs = (frame) => frame.src.startsWith(top.href) && new URL(frame.src).origin === top.origin;
  const frames = () => [...document.querySelectorAll("iframe[src]")].filter(isOurs);

  window.addEventListener("message", (event) => {
    const { sentinel, type, height } = event.data || {};
    if (event.origin !== top.origin || sentinel !== "amp" || type !== "embed-size") return;
    if (!Number.isFinite(height) || height < LEAST || height > MOST) return;
    const frame = frames().find((one) => one.contentWindow === event.source);
    if (frame) frame.height = String(Math.ceil(height));
  });
  // A frame that is not loaded yet is not of our site yet, and needs not be asked; the question is no secret.
  for (const frame of frames()) frame.contentWindow.postMessage({ type: "send-embed-size" }, "*");
})();
