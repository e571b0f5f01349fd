------------------------------- MODULE MCKswapd -------------------------------
(* kswapd and two wakers; the protocol with a step out of place.               *)
EXTENDS Kswapd, TLC

(* The bounds, for the machine that is replayed.                               *)
Bounds == [wakers |-> Waker, pages |-> Pages, low |-> Low, high |-> High, queue |-> Queue, looksEarly |-> LooksEarly]

(* The look at memory comes before kswapd is on its queue.                     *)
MCTest    == "test"
MCPrepare == "prepare"
MCSleep   == "sleep"
(* A waker may leave the queue's lock alone.                                   *)
MCNoLock  == TRUE

NeverAsleep == ~Asleep
===============================================================================
