// SPDX-License-Identifier: Apache-2.0
#include "packs/conditionwalk.h"

namespace portwright {

void walk(const Condition &condition, const std::function<void(const Condition &)> &visit)
{
    visit(condition);
    for (const Condition &child : condition.children)
        walk(child, visit);
}

void walkAll(const Pack &pack, const std::function<void(const Condition &)> &visit)
{
    for (const NamedCondition &condition : pack.conditions)
        walk(condition.when, visit);
    for (const Rule &rule : pack.rules) {
        walk(rule.when, visit);
        for (const NeedCase &need : rule.need)
            walk(need.when, visit);
    }
    for (const RequiredService &requirement : pack.requirements)
        walk(requirement.when, visit);
    for (const PackQuestion &question : pack.questions)
        walk(question.when, visit);
    for (const PackCheck &check : pack.checks)
        walk(check.when, visit);
}

} // namespace portwright
