/** An error that Excel answers a request with. */
export class ApiError extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

export function notFound(member: string): ApiError {
  return new ApiError('ApiNotFound', `the simulated Excel has no ${member}`);
}

export function itemNotFound(what: string): ApiError {
  return new ApiError('ItemNotFound', `there is no ${what}`);
}

export function invalidArgument(message: string): ApiError {
  return new ApiError('InvalidArgument', message);
}
