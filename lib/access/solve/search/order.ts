/** Variables by how often they were in the way of late: the one to decide next is on top. */
export class Order {
  private readonly heap: number[] = [];
  private readonly place: Int32Array;
  private readonly activity: Float64Array;
  private step = 1;

  public constructor(variables: number) {
    this.place = new Int32Array(variables + 1).fill(-1);
    this.activity = new Float64Array(variables + 1);
    for (let variable = 1; variable <= variables; variable++) this.add(variable);
  }

  /** The top, which is taken away. */
  public take(): number | undefined {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (top === undefined || last === undefined) return undefined;
    this.place[top] = -1;
    if (top !== last) {
      this.put(last, 0);
      this.sink(0);
    }
    return top;
  }

  public add(variable: number): void {
    if (this.at(variable) >= 0) return;
    this.put(variable, this.heap.length);
    this.rise(this.heap.length - 1);
  }

  /** The variable was in the way. */
  public raise(variable: number): void {
    const activity = this.of(variable) + this.step;
    this.activity[variable] = activity;
    if (activity > 1e100) this.rescale();
    if (this.at(variable) >= 0) this.rise(this.at(variable));
  }

  /** What was raised before counts for less. */
  public forget(): void {
    this.step /= 0.95;
  }

  private rescale(): void {
    for (let i = 0; i < this.activity.length; i++) this.activity[i] = this.of(i) * 1e-100;
    this.step *= 1e-100;
  }

  private rise(from: number): void {
    const variable = this.heap[from] ?? 0;
    let i = from;
    while (i > 0) {
      const parent = this.heap[(i - 1) >> 1] ?? 0;
      if (this.of(parent) >= this.of(variable)) break;
      this.put(parent, i);
      i = (i - 1) >> 1;
    }
    this.put(variable, i);
  }

  private sink(from: number): void {
    const variable = this.heap[from] ?? 0;
    let i = from;
    for (let child = this.higherChild(i); child !== undefined; child = this.higherChild(i)) {
      const raised = this.heap[child] ?? 0;
      if (this.of(raised) <= this.of(variable)) break;
      this.put(raised, i);
      i = child;
    }
    this.put(variable, i);
  }

  private higherChild(i: number): number | undefined {
    const left = this.heap[2 * i + 1];
    const right = this.heap[2 * i + 2];
    if (left === undefined) return undefined;
    return right !== undefined && this.of(right) > this.of(left) ? 2 * i + 2 : 2 * i + 1;
  }

  private put(variable: number, i: number): void {
    this.heap[i] = variable;
    this.place[variable] = i;
  }

  private at(variable: number): number {
    return this.place[variable] ?? -1;
  }

  private of(variable: number): number {
    return this.activity[variable] ?? 0;
  }
}
