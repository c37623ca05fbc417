import type { Plays, Scenario, ScenarioGroup } from '../scenario.js';
import { beginnings } from './beginnings.js';
import { checks } from './checks.js';
import { faultPlays } from './faults.js';
import { fixes } from './fixes.js';
import { oddities } from './oddities.js';
import { outcomes } from './outcomes.js';
import { uploads } from './uploads.js';

function groupOf(title: string, plays: Plays): ScenarioGroup {
  return { title, scenarios: Object.entries(plays).map(([name, play]) => ({ name, ...play })) };
}

/** All scenarios, as they are listed. */
export const scenarioGroups: readonly ScenarioGroup[] = [
  groupOf('On the way', beginnings),
  groupOf('A check goes on', checks),
  groupOf('Items to fix', fixes),
  groupOf('Answers to pictures, and tries', uploads),
  groupOf('Outcomes', outcomes),
  groupOf('Odd steps', oddities),
  groupOf('Faults', faultPlays),
];

/** The scenario of that name. */
export function scenarioNamed(name: string): Scenario | undefined {
  return scenarioGroups.flatMap(({ scenarios }) => scenarios).find((scenario) => scenario.name === name);
}

/** The groups with the scenarios in which every word of a search is found; groups without any are left out. */
export function foundScenarios(search: string): readonly ScenarioGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return scenarioGroups.flatMap(({ title, scenarios }) => {
    const found = scenarios.filter((scenario) => {
      const text = [title, scenario.name, scenario.title, scenario.expect].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return found.length > 0 ? [{ title, scenarios: found }] : [];
  });
}
