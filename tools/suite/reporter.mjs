// Tells the suite, a line of JSON each, how Node's test runner fares.
export default async function* report(events) {
  for await (const { type, data } of events) {
    const error = data.details?.error
    yield JSON.stringify({
      type,
      file: data.file,
      name: data.name,
      group: data.details?.type === 'suite',
      took: data.details?.duration_ms,
      skip: data.skip,
      failure: error?.failureType,
      said: data.message ?? (error && (error.cause?.stack ?? String(error.cause ?? error))),
    }) + '\n'
  }
}
