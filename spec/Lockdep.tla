------------------------------ MODULE Lockdep ------------------------------
(* What lockdep reports when a lock is asked for: wait context, recursion,     *)
(* lock order, irq-safety. Declarative: the Java runs the kernel's algorithm.  *)
(* Source      kernel/locking/lockdep.c: check_wait_context, task_wait_context,*)
(*             check_deadlock, check_prevs_add, mark_usage, check_irq_usage,   *)
(*             usage_skip, verify_lock_unused.                                 *)
(* Faithful    the minimum over the context and the held locks in order;       *)
(*             override maps; trylocks unchecked but counted once held; 5.10's *)
(*             early exit; strong paths through readers; PERCPU classes        *)
(*             skipped; INITIAL USE -> IN-NMI.                                 *)
(* Simplified  of order and irq reports only the first of each kind is raised, *)
(*             but lockdep stays on; no chain cache; the RCU and bottom-half   *)
(*             maps take part in the wait check alone.                         *)
(* Left out    nest_lock, subclasses, lock pinning, lock_sync, cross-release.  *)
EXTENDS PreemptCount

Min(x, y) == IF x < y THEN x ELSE y

(* The limit that one open section leaves to what follows. `maps` tells of the *)
(* lockdep_maps of the scenario.                                               *)
After(b, maps, limit, s) ==
  CASE s.kind \in LockType ->
         IF HasMap(s.kind) THEN Min(limit, Rank(b, WaitTypeOf(s.kind))) ELSE limit
    [] s.kind \in {"rcu", "rcuBh"} -> Min(limit, Rank(b, "CONFIG"))
    [] s.kind = "rcuSched"         -> Min(limit, Rank(b, "SPIN"))
    [] s.kind = "bh"               -> IF b.rt THEN Min(limit, Rank(b, "CONFIG")) ELSE limit
    [] s.kind = "map" ->
         LET m == maps[s.lock] IN
         IF m.override /\ b.waitOverride THEN Rank(b, m.inner)
         ELSE IF m.inner = "INV" THEN limit
         ELSE Min(limit, Rank(b, m.inner))
    [] OTHER -> limit

RECURSIVE LimitFrom(_, _, _, _)
LimitFrom(b, maps, limit, secs) ==
  IF secs = << >> THEN limit
  ELSE LimitFrom(b, maps, After(b, maps, limit, Head(secs)), Tail(secs))

(* task_wait_context(): `context` is what executes, "hardirq" only where the   *)
(* handler may not be threaded.                                                *)
ContextLimit(b, context) ==
  CASE context = "hardirq"                  -> Rank(b, "SPIN")
    [] context \in {"threadable", "softirq"} -> Rank(b, "CONFIG")
    [] OTHER                                -> Rank(b, "MAX")

(* Sections that stand in the task's held_locks.                               *)
IsRecorded(b, s) ==
  \/ s.kind \in LockType /\ HasMap(s.kind)
  \/ s.kind \in {"rcu", "rcuBh", "rcuSched", "map"}
  \/ s.kind = "bh" /\ b.rt

(* 5.10 looks at nothing when the task holds nothing.                          *)
ExitsEarly(b, open) == b.earlyExit /\ \A i \in DOMAIN open : ~IsRecorded(b, open[i])

(* own: the sections of the asking context; open: those of the whole task.     *)
InvalidWait(b, maps, context, own, open, t) ==
  /\ HasMap(t)
  /\ ~ExitsEarly(b, open)
  /\ Rank(b, WaitTypeOf(t)) > LimitFrom(b, maps, ContextLimit(b, context), own)

-----------------------------------------------------------------------------
(* check_deadlock(): the same class is held by this task.                      *)
Recursion(locks, open, t, class, mode) ==
  /\ HasMap(t)
  /\ \E i \in DOMAIN open :
       /\ open[i].kind \in LockType /\ HasMap(open[i].kind)
       /\ locks[open[i].lock].class = class
       /\ ~(mode = "recursive" /\ open[i].mode # "write")

-----------------------------------------------------------------------------
(* Lock order: a dependency from a held class to one taken under it. Readers   *)
(* matter: a recursive reader (R) is not held up by another reader (S).        *)
Dep(from, to, held, taken) == [from |-> from, to |-> to, held |-> held, taken |-> taken]
Held(mode)  == IF mode = "write" THEN "E" ELSE "S"
Taken(mode) == IF mode = "recursive" THEN "R" ELSE "N"

(* check_prevs_add(): from the newest held lock down, up to and including the  *)
(* first that was not taken by trylock.                                        *)
NewDeps(locks, own, class, mode) ==
  LET mine  == {i \in DOMAIN own : own[i].kind \in LockType /\ HasMap(own[i].kind)}
      firm  == {i \in mine : own[i].how = "lock"}
      from  == {i \in mine : \A j \in firm : i >= j}
  IN  {Dep(locks[own[i].lock].class, class, Held(own[i].mode), Taken(mode)) :
         i \in {j \in from : locks[own[j].lock].class # class}}

Follows(d, e) == d.to = e.from /\ ~(d.taken = "R" /\ e.held = "S")

RECURSIVE Closure(_, _)
Closure(deps, reached) ==
  LET more == {e \in deps : \E d \in reached : Follows(d, e)} \cup reached
  IN  IF more = reached THEN reached ELSE Closure(deps, more)

HasStrongCycle(deps) ==
  \E d \in deps : \E e \in Closure(deps, {d}) : Follows(e, d)

-----------------------------------------------------------------------------
(* Irq-safety: usage bits of classes, and a dependency that nobody took but an *)
(* interrupt may take: from a class held with interrupts on to a class taken   *)
(* in the handler.                                                             *)
Use(class, bit) == [class |-> class, bit |-> bit]

Bits(irq) ==
  IF irq = "HARDIRQ"
  THEN [in |-> "IN-HARDIRQ", inRead |-> "IN-HARDIRQ-R", on |-> "HARDIRQ-ON", onRead |-> "HARDIRQ-ON-R"]
  ELSE [in |-> "IN-SOFTIRQ", inRead |-> "IN-SOFTIRQ-R", on |-> "SOFTIRQ-ON", onRead |-> "SOFTIRQ-ON-R"]

InBit(irq, mode) == IF mode = "write" THEN Bits(irq).in ELSE Bits(irq).inRead
OnBit(irq, mode) == IF mode = "write" THEN Bits(irq).on ELSE Bits(irq).onRead

Interrupted(deps, on, in, bits) ==
  LET v == Dep(on.class, in.class,
               IF on.bit = bits.onRead THEN "S" ELSE "E", IF in.bit = bits.inRead THEN "R" ELSE "N")
  IN  IF on.class = in.class THEN ~(v.taken = "R" /\ v.held = "S")
      ELSE \E d \in deps :
             /\ Follows(v, d)
             /\ \E e \in Closure(deps, {d}) : e.to = on.class /\ Follows(e, v)

(* perCpu: the classes of local_locks, whose paths never lead anywhere else.   *)
IrqUnsafe(deps, usage, perCpu) ==
  LET paths == {d \in deps : d.from \notin perCpu /\ d.to \notin perCpu} IN
  \E irq \in {"HARDIRQ", "SOFTIRQ"} :
    LET bits == Bits(irq) IN
    \E in \in {u \in usage : u.bit \in {bits.in, bits.inRead}} :
      \E on \in {u \in usage : u.bit \in {bits.on, bits.onRead}} : Interrupted(paths, on, in, bits)

(* verify_lock_unused(): lockdep is off in an NMI but for this.                *)
UsedOutsideNmi(usage, class, mode) ==
  Use(class, "USED") \in usage \/ (mode = "write" /\ Use(class, "USED-R") \in usage)
=============================================================================
