// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/evaluator.h"

namespace portwright {

namespace {

/// Places change nothing but the drawing.
Evaluator::Outcome movedOutcome(Evaluator::Outcome known, const Evaluator::Task &task)
{
    known.workspace.plan = task.plan;
    known.scene = withLayoutOf(*known.scene, task.plan, task.packs, TableMeasure(), task.options);
    return known;
}

/// Without a drawing where it was given up.
Evaluator::Outcome evaluateUnless(const std::atomic_bool &cancelled, const Evaluator::Task &task)
{
    if (task.known)
        return movedOutcome(*task.known, task);
    Evaluator::Outcome outcome;
    Workspace &workspace = outcome.workspace;
    workspace = portwright::evaluate(task.plan, task.packs, task.today, task.options.language,
                                     [&cancelled] { return cancelled.load(); });
    if (cancelled)
        return outcome;
    outcome.assumptions = assumptionsOf(task.plan, workspace.derivation, task.options.language);
    outcome.scene = buildScene(task.plan, workspace.derivation, workspace.routing, TableMeasure(), task.options);
    return outcome;
}

} // namespace

Evaluator::Evaluator(QObject *parent) : QObject(parent) {}

Evaluator::~Evaluator()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

Evaluator::Outcome Evaluator::evaluate(const Task &task)
{
    return evaluateUnless(std::atomic_bool(false), task);
}

void Evaluator::start(Task task)
{
    if (!m_thread)
        return launch(std::move(task));
    m_cancelled = true;
    m_next = std::move(task);
}

void Evaluator::cancel()
{
    m_cancelled = true;
    m_next.reset();
}

void Evaluator::launch(Task task)
{
    m_cancelled = false;
    m_thread.reset(QThread::create([this, task = std::move(task)] { m_outcome = evaluateUnless(m_cancelled, task); }));
    connect(m_thread.get(), &QThread::finished, this, &Evaluator::finish);
    m_thread->start(QThread::LowPriority);
}

void Evaluator::finish()
{
    m_thread->wait();
    m_thread.reset();
    const Outcome outcome = std::exchange(m_outcome, {});
    if (m_next)
        launch(*std::exchange(m_next, std::nullopt));
    else if (!m_cancelled)
        Q_EMIT finished(outcome);
}

} // namespace portwright
