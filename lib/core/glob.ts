/** A pattern of IAM: `*` stands for any characters, `?` for one, and cases are not told apart. */
export class Glob {
  private readonly pattern: string;

  public constructor(pattern: string) {
    this.pattern = pattern.toLowerCase();
  }

  /** Takes at most as many steps as pattern and text have characters, multiplied: a regular expression may never end. */
  public test(given: string): boolean {
    const { pattern } = this;
    const text = given.toLowerCase();
    let [at, next, asterisk, from] = [0, 0, -1, 0];
    while (next < text.length) {
      if (pattern[at] === '*') {
        asterisk = at++;
        from = next;
      } else if (pattern[at] === '?' || pattern[at] === text[next]) {
        at++;
        next++;
      } else {
        if (asterisk < 0) return false;
        at = asterisk + 1;
        next = ++from;
      }
    }
    return /^\**$/.test(pattern.slice(at));
  }
}
