// In an embed: tells the page around it, and nobody else, how high the content is, in the message that AMP pages know.
"use strict";

(() => {
  if (window.parent === window) return;

  // The height is nobody's secret, and whose page this is in an embed cannot know.
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    window.parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
  };
  // A script of the page around that came late asks again.
  window.addEventListener("message", (event) => {
    if (event.source === window.parent && event.data?.type === "send-embed-size") tell();
  });
  new ResizeObserver(tell).observe(document.body);
})();
