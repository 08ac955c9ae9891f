// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace.h"
#include "rules/assumptions.h"
#include "scene/scene.h"

#include <QObject>
#include <QThread>
#include <atomic>

namespace portwright {

/// Works out what follows from a plan, on a thread of its own: one plan at a time, the last one asked for in the end.
class Evaluator : public QObject
{
    Q_OBJECT

public:
    struct Outcome
    {
        Workspace workspace;
        std::shared_ptr<const Scene> scene;
        QList<Assumption> assumptions;
    };
    struct Task
    {
        Plan plan;
        PackSet packs;
        QDate today;
        SceneOptions options;         // with the language for all texts
        std::optional<Outcome> known; // of a plan that differs from this one in nothing but its layout
    };

    explicit Evaluator(QObject *parent = nullptr);
    /// Waits for the thread, which gives up at the next step.
    ~Evaluator() override;

    /// On the calling thread.
    static Outcome evaluate(const Task &task);

    /// What is under way is given up. Ends with `finished`.
    void start(Task task);
    void cancel();
    bool isBusy() const { return m_thread != nullptr; }

Q_SIGNALS:
    void finished(const portwright::Evaluator::Outcome &outcome);

private:
    void launch(Task task);
    void finish();

    std::unique_ptr<QThread> m_thread;
    std::atomic_bool m_cancelled = false;
    std::optional<Task> m_next;
    Outcome m_outcome; // the thread's until it has ended
};

} // namespace portwright
