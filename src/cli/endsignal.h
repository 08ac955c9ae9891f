// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSocketNotifier>
#include <memory>

namespace portwright::cli {

/// While this lives, Ctrl+C and a polite end of the process leave the event loop instead of ending at once.
class EndSignal
{
public:
    EndSignal();
    ~EndSignal();
    EndSignal(const EndSignal &) = delete;
    EndSignal &operator=(const EndSignal &) = delete;

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace portwright::cli
