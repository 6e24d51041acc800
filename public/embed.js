// For a page that shows the explorer in a frame: makes each such frame as high as what is in it.
// The explorer tells its height in CSS pixels whenever that changes; nothing else is listened to.
addEventListener('message', ({ data, source }) => {
  if (data?.type !== 'mcid-explorer:height' || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.style.height = `${Math.min(Math.ceil(data.height), 20000)}px`;
  }
});
