/** Loaded into a process that is measured (`node --require`): writes the processor's time it took, in ms, as it ends. */
process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  require('node:fs').writeFileSync(process.env.CASUS_BENCH_USAGE, String((userCPUTime + systemCPUTime) / 1000));
});
